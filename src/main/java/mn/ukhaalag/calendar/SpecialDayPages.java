package mn.ukhaalag.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.calendar.page.Decided;
import mn.ukhaalag.calendar.page.ReasonForm;
import mn.ukhaalag.calendar.page.SpecialDayEndPage;
import mn.ukhaalag.calendar.page.SpecialDayForm;
import mn.ukhaalag.calendar.page.SpecialDayPage;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the province administrator enters what the Government, a khural or a governor decided for
/// single days, and ends it.
@GraveAct
@Controller
@RequestMapping("/calendar/special-days")
class SpecialDayPages {

  private final SpecialDays specialDays;
  private final LegalTime legalTime;
  private final Areas areas;
  private final Notes notes;

  SpecialDayPages(SpecialDays specialDays, LegalTime legalTime, Areas areas, Notes notes) {
    this.specialDays = specialDays;
    this.legalTime = legalTime;
    this.areas = areas;
    this.notes = notes;
  }

  @GetMapping("/new")
  ModelAndView ask(Actor actor) {
    administrator(actor);
    return form(SpecialDayForm.empty(), new Problems());
  }

  @PostMapping
  ModelAndView add(SpecialDayForm form, Actor actor, HttpServletResponse response) {
    Author author = administrator(actor);
    Problems problems = form.problems(legalTime.today(), areas);
    if (problems.isEmpty()) {
      specialDays
          .add(decision(form), author)
          .ifPresent(taken -> problems.add("first", "calendar.problem.taken", taken));
    }
    if (!problems.isEmpty()) {
      return Forms.again(form(form, problems));
    }
    notes.tell(response, "calendar.note.added");
    return calendarOf(form.firstDay().orElseThrow());
  }

  @GetMapping("/{id}/end")
  ModelAndView askForReason(@PathVariable UUID id, Actor actor) {
    administrator(actor);
    return endForm(open(id), new ReasonForm(""), new Problems());
  }

  @PostMapping("/{id}/end")
  ModelAndView end(
      @PathVariable UUID id, ReasonForm form, Actor actor, HttpServletResponse response) {
    Author author = administrator(actor);
    SpecialDay decision = open(id);
    Problems problems = form.problems();
    if (!problems.isEmpty()) {
      return Forms.again(endForm(decision, form, problems));
    }
    specialDays.end(decision, form.reason(), author);
    notes.tell(response, "calendar.note.ended");
    return calendarOf(decision.day());
  }

  private static Author administrator(Actor actor) {
    return actor.as(actor.require(Role.PROVINCE_ADMINISTRATOR));
  }

  /// The days of past years are closed: what was counted over them is done.
  private SpecialDay open(UUID id) {
    return specialDays
        .find(id)
        .filter(decision -> decision.day().getYear() >= legalTime.today().getYear())
        .orElseThrow(() -> new NotFound("the decision " + id));
  }

  private static SpecialDays.Decision decision(SpecialDayForm form) {
    return new SpecialDays.Decision(
        form.firstDay().orElseThrow(),
        form.lastDay().orElseThrow(),
        form.chosenKind().orElseThrow(),
        form.area().isEmpty() ? null : form.area(),
        form.reasonMn(),
        form.reasonEn(),
        form.act());
  }

  private ModelAndView form(SpecialDayForm form, Problems problems) {
    var page = new SpecialDayPage(form, areas.list(), problems);
    return new ModelAndView("calendar/special-day", "it", page);
  }

  private ModelAndView endForm(SpecialDay decision, ReasonForm form, Problems problems) {
    var decided = new Decided(decision, areas.find(decision.area()).orElse(null));
    var page = new SpecialDayEndPage(decided, form.reason(), problems);
    return new ModelAndView("calendar/special-day-end", "it", page);
  }

  private static ModelAndView calendarOf(LocalDate day) {
    return Forms.seeOther("/calendar?year=" + day.getYear());
  }
}
