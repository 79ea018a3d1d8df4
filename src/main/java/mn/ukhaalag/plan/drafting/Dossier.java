package mn.ukhaalag.plan.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.plan.Difference;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Doers;
import mn.ukhaalag.plan.Evidence;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Sight;
import mn.ukhaalag.plan.Steps;
import mn.ukhaalag.plan.Steps.Taken;
import mn.ukhaalag.plan.Version;
import mn.ukhaalag.plan.Versions;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.Weights;
import mn.ukhaalag.plan.drafting.page.DocumentPage;
import mn.ukhaalag.plan.drafting.page.Line;
import mn.ukhaalag.plan.drafting.page.ListPage;
import mn.ukhaalag.plan.drafting.page.VersionPage;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gathers what the page of a plan shows.
@Component
class Dossier {

  private final Documents documents;
  private final Steps steps;
  private final Versions versions;
  private final Outline outline;
  private final Sums money;
  private final Deeds deeds;
  private final Rights rights;
  private final Names names;
  private final Doers doers;
  private final Evidence evidence;
  private final LegalTime legalTime;

  Dossier(
      Documents documents,
      Steps steps,
      Versions versions,
      Outline outline,
      Sums money,
      Deeds deeds,
      Rights rights,
      Names names,
      Doers doers,
      Evidence evidence,
      LegalTime legalTime) {
    this.documents = documents;
    this.steps = steps;
    this.versions = versions;
    this.outline = outline;
    this.money = money;
    this.deeds = deeds;
    this.rights = rights;
    this.names = names;
    this.doers = doers;
    this.evidence = evidence;
    this.legalTime = legalTime;
  }

  ModelAndView page(
      Actor actor,
      Document document,
      Typed form,
      Problems problems,
      @Nullable Message conflict,
      HttpStatus status) {
    List<Line> lines = outline.of(document.id());
    boolean mayWrite = rights.writer(actor, document).isPresent();
    var page =
        new DocumentPage(
            document,
            names.owner(document),
            names.organisation(document.organisation()),
            names.known(List.of(document.keeper())).of(document.keeper()),
            documents.above(document.id()),
            below(actor, document),
            lines,
            money.of(lines),
            history(document),
            deeds.doable(actor, document),
            mayWrite && document.state().isOpen(),
            mayWrite && document.version() > 0,
            rights.leader(actor, document.organisation(), null).isPresent(),
            isWrong(lines),
            form,
            problems,
            conflict,
            legalTime.today());
    return Views.page("drafting/document", page, status);
  }

  private List<ListPage.Row> below(Actor actor, Document document) {
    Sight sight = rights.sight(actor);
    List<Document> seen = documents.below(document.id()).stream().filter(sight::sees).toList();
    Map<UUID, Named> owners = names.owners(seen);
    return seen.stream()
        .map(it -> new ListPage.Row(it, owners.getOrDefault(it.id(), Named.NONE)))
        .toList();
  }

  private static boolean isWrong(List<Line> lines) {
    List<Objective> objectives =
        lines.stream().flatMap(it -> Optional.ofNullable(it.objective()).stream()).toList();
    return !Weights.wrong(
            objectives,
            lines.stream().flatMap(it -> Optional.ofNullable(it.measure()).stream()).toList())
        .isEmpty();
  }

  private List<DocumentPage.History> history(Document document) {
    List<Taken> taken = steps.of(document.id()).reversed();
    Doers.Known known = doers.known(taken.stream().map(Taken::deed).toList());
    Map<UUID, List<Attachment>> files =
        evidence.of(Steps.THING, taken.stream().map(Taken::id).toList()).stream()
            .collect(Collectors.groupingBy(Attachment::ownerId));
    return taken.stream()
        .map(
            it ->
                new DocumentPage.History(
                    it, known.of(it.deed()), files.getOrDefault(it.id(), List.of())))
        .toList();
  }

  ModelAndView version(Document document, int number) {
    Version version =
        versions.find(document.id(), number).orElseThrow(() -> new NotFound("version " + number));
    List<Difference> differences =
        versions
            .find(document.id(), number - 1)
            .map(before -> Difference.between(before.sentences(), version.sentences()))
            .orElse(List.of());
    return Views.page(
        "drafting/version", new VersionPage(document, version, differences), HttpStatus.OK);
  }
}
