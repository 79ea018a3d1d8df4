package mn.ukhaalag.plan.report;

import java.time.LocalDate;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.report.ReportDesk.Visit;
import mn.ukhaalag.web.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What departs from the calendar: a report is asked for more time, let come late, opened again.
@Controller
@RequestMapping("/work/reports/{id}")
class LatePages extends OnReport {

  private static final int LONGEST = 2000;

  private final Reporting reporting;
  private final Lateness lateness;

  LatePages(ReportDesk desk, Reporting reporting, Lateness lateness) {
    super(desk);
    this.reporting = reporting;
    this.lateness = lateness;
  }

  @PostMapping("/late-requests")
  ModelAndView ask(@ModelAttribute(binding = false) Visit visit) {
    Holding held = desk.writer(visit);
    var reading = new Reading(visit.typed(), visit.problems());
    String reason = reading.text("lateReason", LONGEST);
    LocalDate until = day(visit, reading, "lateUntil");
    return desk.finish(
        visit,
        "plan.note.late-asked",
        () -> lateness.ask(visit.as(held), visit.report(), reason, until));
  }

  @PostMapping("/late-requests/refusal")
  ModelAndView refuse(@ModelAttribute(binding = false) Visit visit) {
    Holding held = desk.monitor(visit);
    String reason = new Reading(visit.typed(), visit.problems()).text("refusalReason", LONGEST);
    return desk.finish(
        visit,
        "plan.note.late-refused",
        () -> lateness.refuse(visit.as(held), visit.report(), reason));
  }

  @GraveAct
  @PostMapping("/exceptions")
  ModelAndView letComeLate(@ModelAttribute(binding = false) Visit visit) {
    Holding held = desk.monitor(visit);
    var reading = new Reading(visit.typed(), visit.problems());
    String reason = reading.text("exceptionReason", LONGEST);
    LocalDate until = day(visit, reading, "untilDay");
    return desk.finish(
        visit,
        "plan.note.report-exception",
        () -> lateness.grant(visit.as(held), visit.report(), reason, until));
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

  @GraveAct
  @PostMapping("/reopening")
  ModelAndView reopen(@ModelAttribute(binding = false) Visit visit) {
    Holding held = desk.monitor(visit);
    String reason = new Reading(visit.typed(), visit.problems()).text("reopenReason", LONGEST);
    visit
        .problems()
        .addIf(
            visit.report().state() != Report.State.APPROVED, "reopenReason", "plan.conflict.step");
    return desk.finish(
        visit,
        "plan.note.report-reopened",
        () -> reporting.reopen(visit.as(held), visit.report(), reason));
  }
}
