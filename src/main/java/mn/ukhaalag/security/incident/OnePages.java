package mn.ukhaalag.security.incident;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.incident.Incident.Did;
import mn.ukhaalag.security.incident.Incident.Step;
import mn.ukhaalag.security.incident.Incident.Whom;
import mn.ukhaalag.security.incident.page.IncidentPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One incident: what is known, what was done, who was told.
@Controller
@RequestMapping(IncidentPages.PATH + "/{id}")
class OnePages {

  private static final int WORDS = 5000;

  private final Incidents incidents;
  private final IncidentWork work;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Notes notes;
  private final Clock clock;

  OnePages(
      Incidents incidents,
      IncidentWork work,
      Organisations organisations,
      Accounts accounts,
      Notes notes,
      Clock clock) {
    this.incidents = incidents;
    this.work = work;
    this.organisations = organisations;
    this.accounts = accounts;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, Actor actor) {
    return page(get(id, actor), actor, Typed.NOTHING, new Problems());
  }

  @PostMapping("/steps")
  ModelAndView step(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Incident incident = get(id, actor);
    Holding held = keeper(incident, actor);
    var typed = new Typed(params);
    var problems = new Problems();
    var fields = new Reading(typed, problems);
    Did did = fields.choice("did", Did.class);
    String words = fields.text("words", WORDS);
    Optional<Whom> whom = fields.optionalChoice("whom", Whom.class);
    problems.addIf(did == Did.TOLD && whom.isEmpty(), "whom", "security.incident.problem.whom");
    if (!problems.isEmpty()) {
      return Forms.again(page(incident, actor, typed, problems));
    }
    work.step(actor, held, id, did, did == Did.TOLD ? whom.orElseThrow() : null, words);
    notes.tell(response, "security.incident.note.kept");
    return Forms.seeOther(incident.path());
  }

  @GraveAct
  @PostMapping("/closing")
  ModelAndView close(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Incident incident = get(id, actor);
    Holding held = keeper(incident, actor);
    var typed = new Typed(params);
    var problems = new Problems();
    String lesson = new Reading(typed, problems).text("lesson", WORDS);
    if (problems.isEmpty()) {
      try {
        work.close(actor, held, id, lesson);
      } catch (Conflict untold) {
        problems.add("lesson", untold.reason().key());
      }
    }
    if (!problems.isEmpty()) {
      return Forms.again(page(incident, actor, typed, problems));
    }
    notes.tell(response, "security.incident.note.closed", incident.reference());
    return Forms.seeOther(incident.path());
  }

  /// What one may not see is missing.
  private Incident get(UUID id, Actor actor) {
    UUID account = actor.requireAccount();
    return incidents
        .find(id)
        .filter(it -> Sight.of(actor).reaches(it.organisation()) || it.reportedBy().equals(account))
        .orElseThrow(() -> new NotFound("incident " + id));
  }

  private static Holding keeper(Incident incident, Actor actor) {
    return Sight.keeper(actor, incident.organisation())
        .orElseThrow(() -> new NotFound("work on incident " + incident.id()));
  }

  private ModelAndView page(Incident incident, Actor actor, Typed typed, Problems problems) {
    boolean isSeen = Sight.of(actor).reaches(incident.organisation());
    List<Step> steps = isSeen ? incidents.steps(incident.id()) : List.of();
    var people = new HashSet<UUID>();
    people.add(incident.reportedBy());
    steps.forEach(it -> people.add(it.account()));
    var page =
        new IncidentPage(
            incident,
            organisations.get(incident.organisation()),
            steps,
            accounts.names(people),
            Sight.keeper(actor, incident.organisation()).isPresent() && incident.isOpen(),
            clock.instant(),
            typed,
            problems);
    return new ModelAndView("security/incident/incident", "it", page);
  }
}
