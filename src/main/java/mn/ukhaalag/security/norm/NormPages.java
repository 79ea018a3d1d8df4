package mn.ukhaalag.security.norm;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.security.Link;
import mn.ukhaalag.security.RegisterFile;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.norm.page.NormFormPage;
import mn.ukhaalag.security.norm.page.NormPage;
import mn.ukhaalag.security.norm.page.NormsPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where officials read which rules are in force, and where those who keep them enter, review and
/// end them.
@GraveAct
@Controller
@RequestMapping(NormPages.PATH)
class NormPages {

  static final String PATH = "/work/security/norms";

  private static final int PAGE = 50;
  private static final int FILE = 100_000;
  private static final int TEXT = 300;

  private final Norms norms;
  private final Organisations organisations;
  private final LegalTime legalTime;
  private final Notes notes;

  NormPages(Norms norms, Organisations organisations, LegalTime legalTime, Notes notes) {
    this.norms = norms;
    this.organisations = organisations;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(@RequestParam(required = false) @Nullable UUID before, Actor actor) {
    Sight.official(actor);
    List<Norm> found = norms.list(Sight.of(actor), houses(actor), before, PAGE + 1);
    List<Norm> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() > PAGE ? PATH + "?before=" + shown.getLast().id() : null;
    boolean isKeeper = actor.holdings().stream().anyMatch(it -> keeps(actor, it));
    var page = new NormsPage(shown, houses(shown), isKeeper, legalTime.today(), next);
    return new ModelAndView("security/norm/norms", "it", page);
  }

  @GetMapping("/norms.csv")
  void file(Actor actor, HttpServletResponse response) throws IOException {
    Sight.official(actor);
    List<Norm> found = norms.list(Sight.of(actor), houses(actor), null, FILE);
    Map<UUID, Organisation> houses = houses(found);
    List<String> columns =
        List.of(
            "organisation", "kind", "title", "number", "adopted_on", "issuer", "link", "review_on");
    RegisterFile.write(
        response, "norms", columns, lines -> found.forEach(it -> lines.write(cells(it, houses))));
  }

  private static List<String> cells(Norm norm, Map<UUID, Organisation> houses) {
    Organisation house = norm.organisation() == null ? null : houses.get(norm.organisation());
    return List.of(
        house == null ? "" : house.code(),
        norm.kind().name(),
        norm.title(),
        norm.number(),
        norm.adoptedOn().toString(),
        norm.issuer(),
        norm.link(),
        Objects.toString(norm.reviewOn(), ""));
  }

  @GetMapping("/new")
  ModelAndView ask(Actor actor) {
    Sight.required(actor);
    return form(actor, Typed.NOTHING, new Problems());
  }

  @PostMapping
  ModelAndView enter(
      @RequestParam Map<String, String> params, Actor actor, HttpServletResponse response) {
    Sight.required(actor);
    var typed = new Typed(params);
    var problems = new Problems();
    Norm norm = norm(actor, new Reading(typed, problems), typed);
    if (!problems.isEmpty()) {
      return Forms.again(form(actor, typed, problems));
    }
    norms.enter(norm, actor.as(keeper(actor, norm.organisation()).orElseThrow()));
    notes.tell(response, "security.note.kept");
    return Forms.seeOther(PATH);
  }

  /// In the order of the page.
  private Norm norm(Actor actor, Reading fields, Typed typed) {
    Norm.Kind kind = fields.choice("kind", Norm.Kind.class);
    String title = fields.text("title", TEXT);
    String number = fields.optionalText("number", 60);
    LocalDate adopted = fields.day("adoptedOn");
    boolean isAhead = adopted.isAfter(legalTime.today());
    fields.problems().addIf(isAhead, "adoptedOn", "security.incident.problem.future");
    String issuer = fields.text("issuer", TEXT);
    UUID organisation = organisation(typed.get("organisation"), fields.problems());
    boolean isKept = keeper(actor, organisation).isPresent();
    fields.problems().addIf(!isKept, "organisation", "security.problem.organisation");
    String link = fields.optionalText("link", TEXT);
    fields.problems().addIf(!Link.isRight(link), "link", "security.problem.link");
    LocalDate review = fields.optionalDay("reviewOn").orElse(null);
    return new Norm(
        new UUID(0, 0), organisation, kind, title, number, adopted, issuer, link, review);
  }

  /// Null for the whole province, which only the IT office may choose.
  private @Nullable UUID organisation(String code, Problems problems) {
    if (code.isEmpty()) {
      return null;
    }
    Optional<Organisation> found = organisations.byCode(code);
    problems.addIf(found.isEmpty(), "organisation", "security.problem.organisation");
    return found.map(Organisation::id).orElse(null);
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return page(get(id, actor), actor, Typed.NOTHING, new Problems());
  }

  @PostMapping("/{id}/review")
  ModelAndView review(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Norm norm = get(id, actor);
    Holding held = required(actor, norm);
    var typed = new Typed(params);
    var problems = new Problems();
    LocalDate next = new Reading(typed, problems).day("reviewOn");
    boolean isPast = !next.isAfter(legalTime.today());
    problems.addIf(isPast, "reviewOn", "security.norm.problem.past");
    if (!problems.isEmpty()) {
      return Forms.again(page(norm, actor, typed, problems));
    }
    norms.review(norm, next, actor.as(held));
    notes.tell(response, "security.note.kept");
    return Forms.seeOther(norm.path());
  }

  @PostMapping("/{id}/end")
  ModelAndView end(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Norm norm = get(id, actor);
    Holding held = required(actor, norm);
    var typed = new Typed(params);
    var problems = new Problems();
    String reason = new Reading(typed, problems).text("reason", TEXT);
    if (!problems.isEmpty()) {
      return Forms.again(page(norm, actor, typed, problems));
    }
    norms.end(norm, reason, actor.as(held));
    notes.tell(response, "security.norm.note.ended");
    return Forms.seeOther(PATH);
  }

  private Norm get(UUID id, Actor actor) {
    Sight.official(actor);
    return norms
        .find(id)
        .filter(
            it ->
                it.organisation() == null
                    || Sight.of(actor).isOfAll()
                    || List.of(houses(actor)).contains(it.organisation()))
        .orElseThrow(() -> new NotFound("norm " + id));
  }

  private static Optional<Holding> keeper(Actor actor, @Nullable UUID organisation) {
    return organisation == null ? Sight.province(actor) : Sight.keeper(actor, organisation);
  }

  private static boolean keeps(Actor actor, Holding held) {
    return Sight.keeper(actor, held.organisation()).isPresent();
  }

  private static Holding required(Actor actor, Norm norm) {
    return keeper(actor, norm.organisation())
        .orElseThrow(() -> new NotFound("keeping of norm " + norm.id()));
  }

  private static UUID[] houses(Actor actor) {
    return actor.holdings().stream().map(Holding::organisation).distinct().toArray(UUID[]::new);
  }

  private Map<UUID, Organisation> houses(List<Norm> shown) {
    return organisations.named(
        shown.stream()
            .map(Norm::organisation)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private ModelAndView page(Norm norm, Actor actor, Typed typed, Problems problems) {
    var page =
        new NormPage(
            norm,
            organisations.find(norm.organisation()).orElse(null),
            keeper(actor, norm.organisation()).isPresent(),
            legalTime.today(),
            typed,
            problems);
    return new ModelAndView("security/norm/norm", "it", page);
  }

  private ModelAndView form(Actor actor, Typed typed, Problems problems) {
    boolean isOfAll = Sight.province(actor).isPresent();
    List<Organisation> kept =
        organisations.list().stream()
            .filter(it -> Sight.keeper(actor, it.id()).isPresent())
            .toList();
    return new ModelAndView(
        "security/norm/new", "it", new NormFormPage(kept, isOfAll, typed, problems));
  }
}
