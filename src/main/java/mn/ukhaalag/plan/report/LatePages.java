package mn.ukhaalag.plan.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.report.ReportDesk.Visit;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What departs from the calendar: a report is asked for more time, let come late, opened again.
@Controller
@RequestMapping("/work/reports/{id}")
class LatePages {

  private static final int LONGEST = 2000;

  private final ReportDesk desk;
  private final Reporting reporting;
  private final Lateness lateness;

  LatePages(ReportDesk desk, Reporting reporting, Lateness lateness) {
    this.desk = desk;
    this.reporting = reporting;
    this.lateness = lateness;
  }

  @PostMapping("/late-requests")
  ModelAndView ask(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, new Typed(params));
    Holding held = desk.writer(visit);
    var reading = new Reading(visit.typed(), visit.problems());
    String reason = reading.text("lateReason", LONGEST);
    LocalDate until = day(visit, reading, "lateUntil");
    return desk.finish(
        visit,
        response,
        "plan.note.late-asked",
        () -> lateness.ask(actor.as(held), visit.report(), reason, until));
  }

  @PostMapping("/late-requests/refusal")
  ModelAndView refuse(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, new Typed(params));
    Holding held = desk.monitor(visit);
    String reason = new Reading(visit.typed(), visit.problems()).text("refusalReason", LONGEST);
    return desk.finish(
        visit,
        response,
        "plan.note.late-refused",
        () -> lateness.refuse(actor.as(held), visit.report(), reason));
  }

  @PostMapping("/exceptions")
  ModelAndView letComeLate(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, new Typed(params));
    Holding held = desk.monitor(visit);
    var reading = new Reading(visit.typed(), visit.problems());
    String reason = reading.text("exceptionReason", LONGEST);
    LocalDate until = day(visit, reading, "untilDay");
    return desk.finish(
        visit,
        response,
        "plan.note.report-exception",
        () -> lateness.grant(actor.as(held), visit.report(), reason, until));
  }

  private LocalDate day(Visit visit, Reading reading, String field) {
    LocalDate day = reading.day(field);
    visit
        .problems()
        .addIf(
            visit.problems().of(field) == null && day.isBefore(desk.today()),
            field,
            "plan.problem.past");
    return day;
  }

  @PostMapping("/reopening")
  ModelAndView reopen(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = desk.visit(actor, id, new Typed(params));
    Holding held = desk.monitor(visit);
    String reason = new Reading(visit.typed(), visit.problems()).text("reopenReason", LONGEST);
    visit
        .problems()
        .addIf(
            visit.report().state() != Report.State.APPROVED, "reopenReason", "plan.conflict.step");
    return desk.finish(
        visit,
        response,
        "plan.note.report-reopened",
        () -> reporting.reopen(actor.as(held), visit.report(), reason));
  }
}
