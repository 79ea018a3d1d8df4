package mn.ukhaalag.security.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.security.RegisterFile;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.audit.page.AuditFormPage;
import mn.ukhaalag.security.audit.page.AuditsPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where those who keep the register find and enter audits and risk assessments.
@Controller
@RequestMapping(AuditPages.PATH)
class AuditPages {

  static final String PATH = "/work/security/audits";

  static final List<String> COLUMNS =
      List.of("organisation", "kind", "done_on", "auditor", "scope", "summary", "link");

  private static final int PAGE = 50;
  private static final int FILE = 100_000;

  private final Audits audits;
  private final AuditFields fields;
  private final Organisations organisations;
  private final Notes notes;

  AuditPages(Audits audits, AuditFields fields, Organisations organisations, Notes notes) {
    this.audits = audits;
    this.fields = fields;
    this.organisations = organisations;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(required = false) @Nullable UUID before,
      Actor actor) {
    Sight sight = Sight.required(actor);
    UUID of = organisations.byCode(organisation).map(Organisation::id).orElse(null);
    List<Audit> found = audits.list(sight, of, before, PAGE + 1);
    List<Audit> shown = found.subList(0, Math.min(PAGE, found.size()));
    String only = of == null ? "" : "organisation=" + organisation + "&";
    String next = found.size() > PAGE ? PATH + "?" + only + "before=" + shown.getLast().id() : null;
    var page = new AuditsPage(shown, houses(shown), isKeeper(actor), next);
    return new ModelAndView("security/audit/audits", "it", page);
  }

  @GetMapping("/audits.csv")
  void file(Actor actor, HttpServletResponse response) throws IOException {
    List<Audit> found = audits.list(Sight.required(actor), null, null, FILE);
    Map<UUID, Organisation> houses = houses(found);
    RegisterFile.write(
        response, "audits", COLUMNS, lines -> found.forEach(it -> lines.write(cells(it, houses))));
  }

  /// As the import reads it.
  private static List<String> cells(Audit audit, Map<UUID, Organisation> houses) {
    Organisation house = houses.get(audit.organisation());
    return List.of(
        house == null ? "" : house.code(),
        audit.kind().name(),
        audit.doneOn().toString(),
        audit.auditor(),
        audit.scope(),
        audit.summary(),
        audit.link());
  }

  @GetMapping("/new")
  ModelAndView ask(@RequestParam(defaultValue = "") String organisation, Actor actor) {
    requireKeeper(actor);
    return form(actor, new Typed(Map.of("organisation", organisation)), new Problems());
  }

  @PostMapping
  ModelAndView enter(
      @RequestParam Map<String, String> params, Actor actor, HttpServletResponse response) {
    requireKeeper(actor);
    var typed = new Typed(params);
    var problems = new Problems();
    Audit audit = fields.read(typed, new Reading(typed, problems));
    problems.addIf(
        Sight.keeper(actor, audit.organisation()).isEmpty(),
        "organisation",
        "security.problem.organisation");
    if (!problems.isEmpty()) {
      return Forms.again(form(actor, typed, problems));
    }
    Holding held = Sight.keeper(actor, audit.organisation()).orElseThrow();
    Audit entered = audits.enter(audit, actor.as(held)).orElse(null);
    if (entered == null) {
      problems.add("done_on", "security.audit.problem.known");
      return Forms.again(form(actor, typed, problems));
    }
    notes.tell(response, "security.note.kept");
    return Forms.seeOther(entered.path());
  }

  private static boolean isKeeper(Actor actor) {
    return actor.holdings().stream()
        .anyMatch(it -> Sight.keeper(actor, it.organisation()).isPresent());
  }

  static void requireKeeper(Actor actor) {
    Sight.required(actor);
    if (!isKeeper(actor)) {
      throw new NotFound("the keeping of audits");
    }
  }

  private Map<UUID, Organisation> houses(List<Audit> shown) {
    return organisations.named(shown.stream().map(Audit::organisation).collect(Collectors.toSet()));
  }

  private ModelAndView form(Actor actor, Typed typed, Problems problems) {
    List<Organisation> kept =
        organisations.list().stream()
            .filter(it -> Sight.keeper(actor, it.id()).isPresent())
            .toList();
    return new ModelAndView("security/audit/new", "it", new AuditFormPage(kept, typed, problems));
  }
}
