package mn.ukhaalag.security.incident;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.incident.Incident.Kind;
import mn.ukhaalag.security.incident.Incident.Severity;
import mn.ukhaalag.security.incident.page.IncidentsPage;
import mn.ukhaalag.security.incident.page.ReportPage;
import mn.ukhaalag.web.Forms;
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

/// Where an official reports an incident, and where those who work on incidents find them.
@Controller
@RequestMapping(IncidentPages.PATH)
class IncidentPages {

  static final String PATH = "/work/security/incidents";

  private static final int PAGE = 50;
  private static final int FILE = 100_000;
  private static final int TITLE = 200;
  private static final int WORDS = 5000;
  private static final BigDecimal MOST_PERSONS = BigDecimal.valueOf(10_000_000);

  private final Incidents incidents;
  private final IncidentWork work;
  private final Organisations organisations;
  private final Accounts accounts;
  private final LegalTime legalTime;
  private final Notes notes;
  private final Clock clock;

  IncidentPages(
      Incidents incidents,
      IncidentWork work,
      Organisations organisations,
      Accounts accounts,
      LegalTime legalTime,
      Notes notes,
      Clock clock) {
    this.incidents = incidents;
    this.work = work;
    this.organisations = organisations;
    this.accounts = accounts;
    this.legalTime = legalTime;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(required = false) @Nullable UUID before,
      Actor actor) {
    Sight.official(actor);
    List<Incident> found = incidents.list(search(actor, open, before), PAGE + 1);
    List<Incident> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() > PAGE ? PATH + "?open=" + open + "&before=" + shown.getLast().id() : null;
    var page =
        new IncidentsPage(
            shown, houses(shown), open, Sight.of(actor).isAny(), clock.instant(), next);
    return new ModelAndView("security/incident/incidents", "it", page);
  }

  /// Of those who see more than their own reports.
  @GetMapping("/incidents.csv")
  void file(Actor actor, HttpServletResponse response) throws IOException {
    Sight.required(actor);
    List<Incident> found = incidents.list(search(actor, false, null), FILE);
    Map<UUID, String> names =
        accounts.names(found.stream().map(Incident::reportedBy).collect(Collectors.toSet()));
    IncidentFile.write(response, found, houses(found), names);
  }

  private static Incidents.Search search(Actor actor, boolean isOpen, @Nullable UUID before) {
    return new Incidents.Search(Sight.of(actor), actor.requireAccount(), null, isOpen, before);
  }

  private Map<UUID, Organisation> houses(List<Incident> shown) {
    return organisations.named(
        shown.stream().map(Incident::organisation).collect(Collectors.toSet()));
  }

  @GetMapping("/new")
  ModelAndView ask(Actor actor) {
    Sight.official(actor);
    var today = new Typed(Map.of("happenedOn", legalTime.today().toString()));
    return form(today, new Problems());
  }

  @PostMapping
  ModelAndView report(
      @RequestParam Map<String, String> params, Actor actor, HttpServletResponse response) {
    Holding held = Sight.official(actor);
    var typed = new Typed(params);
    var problems = new Problems();
    IncidentWork.Report report = report(new Reading(typed, problems));
    if (!problems.isEmpty()) {
      return Forms.again(form(typed, problems));
    }
    Incident incident = work.report(actor, held, report);
    notes.tell(response, "security.incident.note.reported", incident.reference());
    return Forms.seeOther(incident.path());
  }

  /// In the order of the page.
  private IncidentWork.Report report(Reading fields) {
    String title = fields.text("title", TITLE);
    Kind kind = fields.choice("kind", Kind.class);
    Severity severity = fields.choice("severity", Severity.class);
    LocalDate happened = fields.day("happenedOn");
    boolean isAhead = happened.isAfter(legalTime.today());
    fields.problems().addIf(isAhead, "happenedOn", "security.incident.problem.future");
    String words = fields.text("words", WORDS);
    String harm = fields.optionalText("harm", WORDS);
    BigDecimal persons = fields.optionalAmount("persons").orElse(null);
    boolean isTooMany = persons != null && persons.compareTo(MOST_PERSONS) > 0;
    fields.problems().addIf(isTooMany, "persons", "web.problem.amount");
    return new IncidentWork.Report(
        kind,
        severity,
        title,
        words,
        harm,
        fields.has("isPersonal"),
        fields.problems().isEmpty() && persons != null ? persons.intValue() : null,
        happened);
  }

  private static ModelAndView form(Typed typed, Problems problems) {
    return new ModelAndView("security/incident/report", "it", new ReportPage(typed, problems));
  }
}
