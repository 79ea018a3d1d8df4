package mn.ukhaalag.plan.drafting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.DocumentList;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Sight;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.HeadPage;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/// The head of a plan: its level, title, owner, period and the document above it.
@Component
class Heads {

  private static final Map<String, String> LABELS = labels();

  private final Documents documents;
  private final DocumentList list;
  private final HeadFacts facts;
  private final Rights rights;
  private final Names names;
  private final LegalTime legalTime;

  Heads(
      Documents documents,
      DocumentList list,
      HeadFacts facts,
      Rights rights,
      Names names,
      LegalTime legalTime) {
    this.documents = documents;
    this.list = list;
    this.facts = facts;
    this.rights = rights;
    this.names = names;
    this.legalTime = legalTime;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("title", "plan.fact.title");
    labels.put("from", "plan.head.from");
    labels.put("to", "plan.head.to");
    return labels;
  }

  /// The form, for a new plan or for one that is written on.
  ModelAndView form(
      Actor actor, @Nullable Document document, Typed typed, Problems problems, HttpStatus status) {
    return form(actor, document, typed, problems, List.of(), status);
  }

  private ModelAndView form(
      Actor actor,
      @Nullable Document document,
      Typed typed,
      Problems problems,
      List<Clash> clashes,
      HttpStatus status) {
    Sight sight = rights.sight(actor);
    UUID organisation = organisation(actor, document, typed);
    var page =
        new HeadPage(
            document,
            names.organisation(organisation),
            names.organisations(allowed(actor, sight)),
            names.units(organisation),
            names.posts(organisation),
            list.higher(sight, Level.OFFICIAL, document == null ? null : document.id()),
            withDefaults(typed, organisation),
            problems,
            clashes);
    return Views.page("drafting/head", page, status);
  }

  private Typed withDefaults(Typed typed, UUID organisation) {
    var values = new LinkedHashMap<>(typed.values());
    int year = legalTime.today().getYear();
    values.putIfAbsent("from", LocalDate.of(year, 1, 1).toString());
    values.putIfAbsent("to", LocalDate.of(year, 12, 31).toString());
    values.putIfAbsent("level", Level.OFFICIAL.name());
    values.put("organisation", organisation.toString());
    return new Typed(values);
  }

  /// What stands in the form of a plan as it is now.
  static Typed typed(Document document) {
    var values = new LinkedHashMap<String, String>();
    values.put("level", document.level().name());
    values.put("title", document.title());
    values.put("organisation", document.organisation().toString());
    values.put("unit", text(document.unit()));
    values.put("post", text(document.post()));
    values.put("from", document.from().toString());
    values.put("to", document.to().toString());
    values.put("above", text(document.above()));
    values.put("revision", Integer.toString(document.revision()));
    return new Typed(values);
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  /// Begins a plan, if nothing is wrong with the form.
  @Transactional
  public Optional<Document> begin(Actor actor, Typed typed, Problems problems) {
    Document.Facts wanted =
        facts.read(actor, null, organisation(actor, null, typed), new Reading(typed, problems));
    Holding held = keeper(actor, wanted.organisation());
    requireMayBegin(actor, held, wanted, problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(documents.begin(actor.as(held), wanted, held.post(), null));
  }

  /// Changes the head of a plan.
  ///
  /// @return the form again if something is wrong, or if somebody else was quicker
  @Transactional
  public Optional<ModelAndView> change(Actor actor, Document before, Typed typed) {
    var problems = new Problems();
    Holding held = rights.writer(actor, before).orElseThrow(() -> new NotFound("writer"));
    Document.Facts wanted =
        facts.read(actor, before, before.organisation(), new Reading(typed, problems));
    if (!problems.isEmpty()) {
      return Optional.of(form(actor, before, typed, problems, HttpStatus.UNPROCESSABLE_CONTENT));
    }
    int revision = new Reading(typed, problems).revision();
    if (documents.change(actor.as(held), before, wanted, revision)) {
      return Optional.empty();
    }
    Document now = documents.get(before.id());
    var again = new LinkedHashMap<>(typed.values());
    again.put("revision", Integer.toString(now.revision()));
    List<Clash> clashes = Views.clashes(typed(now), typed, LABELS);
    return Optional.of(form(actor, now, new Typed(again), problems, clashes, HttpStatus.CONFLICT));
  }

  private void requireMayBegin(Actor actor, Holding held, Document.Facts facts, Problems problems) {
    boolean isHead = rights.leader(actor, held.organisation(), facts.post()).isPresent();
    boolean isOwn = actor.holdings().stream().anyMatch(it -> it.post().equals(facts.post()));
    problems.addIf(
        facts.level() == Level.OFFICIAL && !isHead && !isOwn, "post", "plan.problem.not-own");
  }

  private Holding keeper(Actor actor, UUID organisation) {
    return actor.holdings().stream()
        .filter(it -> it.organisation().equals(organisation))
        .findFirst()
        .orElse(actor.holdings().getFirst());
  }

  private Set<UUID> allowed(Actor actor, Sight sight) {
    Set<UUID> allowed = new LinkedHashSet<>();
    actor.holdings().forEach(it -> allowed.add(it.organisation()));
    allowed.addAll(sight.headed());
    return allowed;
  }

  /// The organisation that was chosen, or the actor's own.
  private UUID organisation(Actor actor, @Nullable Document document, Typed typed) {
    if (document != null) {
      return document.organisation();
    }
    Sight sight = rights.sight(actor);
    UUID chosen = new Reading(typed, new Problems()).id("organisation");
    UUID organisation = chosen == null ? actor.holdings().getFirst().organisation() : chosen;
    if (!allowed(actor, sight).contains(organisation)) {
      throw new NotFound("plans of " + organisation);
    }
    return organisation;
  }
}
