package mn.ukhaalag.service.appointment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.appointment.page.DaysPage;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Forms;
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

/// The days on which a counter is closed, or open at other hours.
@GraveAct
@Controller
@RequestMapping("/work/counters/{id}/days")
class DayPages {

  private static final int LONGEST = 200;

  private final AppointmentRights rights;
  private final Counters counters;
  private final Timetables timetables;
  private final Keeping keeping;
  private final Touches touches;
  private final Organisations organisations;
  private final LegalTime legalTime;

  DayPages(
      AppointmentRights rights,
      Counters counters,
      Timetables timetables,
      Keeping keeping,
      Touches touches,
      Organisations organisations,
      LegalTime legalTime) {
    this.rights = rights;
    this.counters = counters;
    this.timetables = timetables;
    this.keeping = keeping;
    this.touches = touches;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  @GetMapping
  ModelAndView list(Actor actor, @PathVariable UUID id) {
    return page(rights.keptCounter(actor, id), Typed.NOTHING, new Problems());
  }

  private ModelAndView page(Counter counter, Typed typed, Problems problems) {
    List<Special> specials =
        timetables.of(counter, legalTime.today()).specials().values().stream()
            .sorted(Comparator.comparing(Special::day))
            .toList();
    return Views.page(
        "days",
        new DaysPage(
            counter, organisations.get(counter.organisation()), specials, typed, problems));
  }

  /// Closes a day, or gives it other hours, at this counter or all of the organisation.
  @PostMapping
  ModelAndView except(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    Counter counter = rights.keptCounter(actor, id);
    var typed = new Typed(fields);
    var problems = new Problems();
    Special special = special(typed, problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(counter, typed, problems));
    }
    List<UUID> at =
        typed.has("all")
            ? counters.of(counter.organisation()).stream().map(Counter::id).toList()
            : List.of(counter.id());
    var by = rights.asKeeper(actor, counter.organisation());
    var outcome = keeping.except(counter.organisation(), at, special, Touches.decision(typed), by);
    String path = counter.keptPath() + "/days";
    return touches.end(response, outcome, typed, path, path);
  }

  private Special special(Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    LocalDate day = reading.day("day");
    problems.addIf(day.isBefore(legalTime.today()), "day", "service.appointment.problem.past-day");
    boolean isOpen = typed.get("kind").equals("open");
    problems.addIf(!isOpen && !typed.get("kind").equals("closed"), "kind", "web.problem.choice");
    @Nullable Opening opening =
        isOpen ? new CounterFields(typed, problems).opening("").orElse(null) : null;
    return new Special(
        day,
        opening,
        new Label(
            reading.optionalText("reasonMn", LONGEST), reading.optionalText("reasonEn", LONGEST)));
  }

  /// Makes the day as all others are.
  @PostMapping("/{day}/removal")
  ModelAndView unexcept(
      Actor actor,
      HttpServletResponse response,
      @PathVariable UUID id,
      @PathVariable LocalDate day,
      @RequestParam Map<String, String> fields) {
    Counter counter = rights.keptCounter(actor, id);
    var typed = new Typed(fields);
    var by = rights.asKeeper(actor, counter.organisation());
    var outcome = keeping.unexcept(counter, day, Touches.decision(typed), by);
    String path = counter.keptPath() + "/days";
    return touches.end(response, outcome, typed, path + "/" + day + "/removal", path);
  }
}
