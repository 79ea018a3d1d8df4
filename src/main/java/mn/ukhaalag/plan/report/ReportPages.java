package mn.ukhaalag.plan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.EarlierLines;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.report.Merging.Merged;
import mn.ukhaalag.plan.report.ReportDesk.Visit;
import mn.ukhaalag.plan.report.page.ReportPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of a report: written, submitted, approved or given back.
@Controller
@RequestMapping("/work/reports/{id}")
class ReportPages extends OnReport {

  private static final int LONGEST_WORDS = 10_000;
  private static final int LONGEST_REMARK = 2000;

  private final Reports reports;
  private final EarlierLines earlier;
  private final Reporting reporting;
  private final Notes notes;

  ReportPages(
      ReportDesk desk, Reports reports, EarlierLines earlier, Reporting reporting, Notes notes) {
    super(desk);
    this.reports = reports;
    this.earlier = earlier;
    this.reporting = reporting;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(@ModelAttribute(binding = false) Visit visit) {
    return desk.page(visit.with(Typed.NOTHING), null, HttpStatus.OK);
  }

  /// Keeps what was written; with the button for it, submits it as well.
  @PostMapping("/lines")
  ModelAndView write(@ModelAttribute(binding = false) Visit visit) {
    Holding held = desk.writer(visit);
    List<Line> lines = lines(visit);
    if (!visit.problems().isEmpty()) {
      return desk.page(visit, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<ModelAndView> clash = save(visit, visit.as(held), lines);
    if (clash.isPresent()) {
      return clash.get();
    }
    boolean isSubmitted = visit.typed().has("submit");
    try {
      if (isSubmitted) {
        reporting.submit(visit.as(held), reports.get(visit.report().id()));
      }
    } catch (Conflict conflict) {
      return desk.page(desk.again(visit, Typed.NOTHING), conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(visit.response(), isSubmitted ? "plan.note.report-submitted" : "plan.note.saved");
    return Forms.seeOther(visit.report().path());
  }

  /// @return the page that says why nothing could be kept; empty if it was kept
  private Optional<ModelAndView> save(Visit visit, Author author, List<Line> lines) {
    int revision = new Reading(visit.typed(), new Problems()).revision();
    try {
      return reports.write(author, visit.report(), lines, revision)
          ? Optional.empty()
          : Optional.of(clash(visit, Message.of("plan.conflict.report-changed"), false));
    } catch (Conflict locked) {
      return Optional.of(clash(visit, locked.reason(), true));
    }
  }

  /// Somebody else was quicker: nothing is overwritten, and nothing that was typed is lost.
  private ModelAndView clash(Visit visit, Message conflict, boolean isLocked) {
    int revision = new Reading(visit.typed(), new Problems()).revision();
    Report now = reports.get(visit.report().id());
    Merged merged =
        Merging.merge(
            desk.rows(now),
            earlier.at(now.id(), revision),
            visit.typed(),
            now.revision(),
            isLocked);
    return desk.page(
        desk.again(visit, merged.form()), conflict, merged.clashes(), HttpStatus.CONFLICT);
  }

  private List<Line> lines(Visit visit) {
    var reading = new Reading(visit.typed(), visit.problems());
    var lines = new ArrayList<Line>();
    for (ReportPage.Row row : desk.rows(visit.report())) {
      BigDecimal percent = reading.optionalHundredth(row.field("percent")).orElse(null);
      String words = reading.optionalText(row.field("words"), LONGEST_WORDS);
      boolean isBare = percent != null && percent.signum() > 0 && words.isEmpty();
      visit.problems().addIf(isBare, row.field("words"), "plan.problem.report-words");
      lines.add(
          new Line(row.measure().id(), percent, words, row.line().figures(), row.line().remark()));
    }
    return lines;
  }

  @GraveAct
  @PostMapping("/approval")
  ModelAndView approve(@ModelAttribute(binding = false) Visit visit) {
    Holding held = desk.decider(visit);
    String words =
        new Reading(visit.typed(), visit.problems()).optionalText("remark", LONGEST_REMARK);
    return desk.finish(
        visit,
        "plan.note.report-approved",
        () -> reporting.approve(visit.as(held), visit.report(), words));
  }

  @PostMapping("/return")
  ModelAndView giveBack(@ModelAttribute(binding = false) Visit visit) {
    Holding held = desk.decider(visit);
    var reading = new Reading(visit.typed(), visit.problems());
    String words = reading.text("remark", LONGEST_REMARK);
    Map<UUID, String> remarks = remarks(visit, reading);
    return desk.finish(
        visit,
        "plan.note.report-returned",
        () -> reporting.giveBack(visit.as(held), visit.report(), words, remarks));
  }

  private Map<UUID, String> remarks(Visit visit, Reading reading) {
    var remarks = new HashMap<UUID, String>();
    for (ReportPage.Row row : desk.rows(visit.report())) {
      remarks.put(row.measure().id(), reading.optionalText(row.field("remark"), LONGEST_REMARK));
    }
    return remarks;
  }
}
