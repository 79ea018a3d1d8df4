package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.appointment.Keeping.Arrangement;
import mn.ukhaalag.service.appointment.Rearranging.Decision;
import mn.ukhaalag.service.appointment.page.CounterForm;
import mn.ukhaalag.service.appointment.page.FiguresPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A counter to its administrator: what it is, its weekly hours, how its days went.
@GraveAct
@Controller
@RequestMapping("/work/counters")
class KeptCounterPages {

  private static final int DAYS = 60;

  private final AppointmentRights rights;
  private final Counters counters;
  private final Timetables timetables;
  private final Reasons reasons;
  private final Figures figures;
  private final Keeping keeping;
  private final Misfits misfits;
  private final Touches touches;
  private final Organisations organisations;
  private final LegalTime legalTime;
  private final Notes notes;

  KeptCounterPages(
      AppointmentRights rights,
      Counters counters,
      Timetables timetables,
      Reasons reasons,
      Figures figures,
      Keeping keeping,
      Misfits misfits,
      Touches touches,
      Organisations organisations,
      LegalTime legalTime,
      Notes notes) {
    this.rights = rights;
    this.counters = counters;
    this.timetables = timetables;
    this.reasons = reasons;
    this.figures = figures;
    this.keeping = keeping;
    this.misfits = misfits;
    this.touches = touches;
    this.organisations = organisations;
    this.legalTime = legalTime;
    this.notes = notes;
  }

  @GetMapping("/new")
  ModelAndView begin(Actor actor, @RequestParam(defaultValue = "") String organisation) {
    Organisation house = KeptPages.chosen(rights.kept(actor), organisation);
    return Views.page("counter-form", form(house, null, CounterFields.usual(), new Problems()));
  }

  private CounterForm form(
      Organisation house, @Nullable Counter counter, Typed typed, Problems problems) {
    return new CounterForm(house, counter, reasons.of(house.id()), typed, problems);
  }

  @PostMapping
  ModelAndView open(
      Actor actor,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam Map<String, String> fields) {
    Organisation house = KeptPages.chosen(rights.kept(actor), organisation);
    var typed = new Typed(fields);
    var problems = new Problems();
    Arrangement arrangement = arrangement(house, typed, problems, new UUID(0, 0));
    if (!problems.isEmpty()) {
      return Forms.again(Views.page("counter-form", form(house, null, typed, problems)));
    }
    try {
      keeping.open(house.id(), arrangement, rights.asKeeper(actor, house.id()));
    } catch (DuplicateKeyException atTheSameMoment) {
      problems.add("letter", "service.appointment.problem.letter-taken");
      return Forms.again(Views.page("counter-form", form(house, null, typed, problems)));
    }
    notes.tell(response, "service.appointment.kept.opened", arrangement.facts().letter());
    return Forms.seeOther("/work/counters?organisation=" + house.code());
  }

  private Arrangement arrangement(Organisation house, Typed typed, Problems problems, UUID except) {
    var fields = new CounterFields(typed, problems);
    var arrangement =
        new Arrangement(fields.facts(), fields.week(), fields.reasons(reasons.of(house.id())));
    problems.addIf(
        counters.isTaken(house.id(), arrangement.facts().letter(), except),
        "letter",
        "service.appointment.problem.letter-taken");
    return arrangement;
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    Counter counter = rights.keptCounter(actor, id);
    Typed typed =
        CounterFields.of(timetables.of(counter, legalTime.today()), reasons.at(counter.id()));
    Organisation house = organisations.get(counter.organisation());
    return Views.page("counter-form", form(house, counter, typed, new Problems()));
  }

  /// Changes it; where appointments no longer fit, only once it was said what becomes of them.
  @PostMapping("/{id}")
  ModelAndView change(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    Counter counter = rights.keptCounter(actor, id);
    Organisation house = organisations.get(counter.organisation());
    var typed = new Typed(fields);
    var problems = new Problems();
    Arrangement arrangement = arrangement(house, typed, problems, counter.id());
    if (!problems.isEmpty()) {
      return Forms.again(Views.page("counter-form", form(house, counter, typed, problems)));
    }
    try {
      var outcome =
          keeping.change(
              counter,
              new Reading(typed, problems).revision(),
              arrangement,
              Touches.decision(typed),
              rights.asKeeper(actor, house.id()));
      return touches.end(response, outcome, typed, counter.keptPath(), counter.keptPath());
    } catch (Conflict conflict) {
      problems.add("letter", conflict.reason().key());
      var form = form(house, counter, typed, problems);
      return Views.page("counter-form", form, HttpStatus.CONFLICT);
    } catch (DuplicateKeyException atTheSameMoment) {
      problems.add("letter", "service.appointment.problem.letter-taken");
      return Forms.again(Views.page("counter-form", form(house, counter, typed, problems)));
    }
  }

  /// Closes it for good.
  @PostMapping("/{id}/closing")
  ModelAndView close(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    Counter counter = rights.keptCounter(actor, id);
    var typed = new Typed(fields);
    Decision decision = Touches.decision(typed);
    var by = rights.asKeeper(actor, counter.organisation());
    return touches.end(
        response,
        keeping.close(counter, decision, by),
        typed,
        counter.keptPath() + "/closing",
        "/work/counters");
  }

  @GetMapping("/{id}/closing/new")
  ModelAndView askToClose(Actor actor, @PathVariable UUID id) {
    return Views.page("close", rights.keptCounter(actor, id));
  }

  /// Appointments that no longer fit because their day was declared free.
  @GetMapping("/{id}/misfits")
  ModelAndView misfits(Actor actor, HttpServletResponse response, @PathVariable UUID id) {
    return settle(actor, response, id, Typed.NOTHING);
  }

  @PostMapping("/{id}/misfits")
  ModelAndView settle(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    return settle(actor, response, id, new Typed(fields));
  }

  private ModelAndView settle(Actor actor, HttpServletResponse response, UUID id, Typed typed) {
    Counter counter = rights.keptCounter(actor, id);
    var by = rights.asKeeper(actor, counter.organisation());
    var outcome = misfits.settle(counter, Touches.decision(typed), by);
    String path = counter.keptPath();
    return touches.end(response, outcome, typed, path + "/misfits", path);
  }

  @GetMapping("/{id}/figures")
  ModelAndView figures(Actor actor, @PathVariable UUID id) {
    Counter counter = rights.keptCounter(actor, id);
    List<FiguresPage.Day> days = figures.last(counter.id(), DAYS);
    return Views.page("figures", new FiguresPage(counter, days));
  }
}
