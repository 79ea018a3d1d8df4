package mn.ukhaalag.evaluation.board;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.evaluation.Assessments;
import mn.ukhaalag.evaluation.Refreshing;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.plan.Rights;
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

/// The board of one organisation, and where the monitoring team assesses what no figure tells.
@Controller
@RequestMapping("/work/evaluation/organisations/{code}")
class OrganisationBoardPages {

  private static final int LONGEST = 2000;
  private static final String TEMPLATE = "board/organisation";

  private final OrganisationBoard board;
  private final Refreshing refreshing;
  private final Assessments assessments;
  private final Organisations organisations;
  private final Scales scales;
  private final Rights rights;
  private final LegalTime legalTime;
  private final Notes notes;

  OrganisationBoardPages(
      OrganisationBoard board,
      Refreshing refreshing,
      Assessments assessments,
      Organisations organisations,
      Scales scales,
      Rights rights,
      LegalTime legalTime,
      Notes notes) {
    this.board = board;
    this.refreshing = refreshing;
    this.assessments = assessments;
    this.organisations = organisations;
    this.scales = scales;
    this.rights = rights;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@PathVariable String code, Actor actor) {
    ProvincePages.requireOfficial(actor);
    refreshing.catchUp();
    return Views.page(
        TEMPLATE, board.page(actor, organisation(code), Typed.NOTHING, new Problems()));
  }

  @GraveAct
  @PostMapping("/assessments")
  ModelAndView assess(
      @PathVariable String code,
      @RequestParam Map<String, String> fields,
      Actor actor,
      HttpServletResponse response) {
    Holding held = monitor(actor);
    Organisation organisation = organisation(code);
    var typed = new Typed(fields);
    var reading = new Reading(typed, new Problems());
    BigDecimal percent = reading.hundredth("percent");
    String reason = reading.text("reason", LONGEST);
    reading.problems().addIf(!isAssessed(typed.get("part")), "part", "web.problem.choice");
    if (!reading.problems().isEmpty()) {
      return Views.refused(TEMPLATE, board.page(actor, organisation, typed, reading.problems()));
    }
    int year = legalTime.today().getYear();
    assessments.assess(actor.as(held), organisation.id(), year, typed.get("part"), percent, reason);
    notes.tell(response, "evaluation.note.assessed");
    return Forms.seeOther("/work/evaluation/organisations/" + code);
  }

  private boolean isAssessed(String part) {
    Scale scale = scales.on(Scale.Kind.WORK, legalTime.today());
    return OrganisationBoard.assessable(scale).anyMatch(it -> it.key().equals(part));
  }

  private Holding monitor(Actor actor) {
    actor.requireAccount();
    return rights.monitor(actor).orElseThrow(() -> new NotFound("the desk of the monitors"));
  }

  private Organisation organisation(String code) {
    return organisations
        .byCode(code)
        .orElseThrow(() -> new NotFound("the board of organisation " + code));
  }
}
