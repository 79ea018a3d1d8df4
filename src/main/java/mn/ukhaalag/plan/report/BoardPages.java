package mn.ukhaalag.plan.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.report.page.PeriodsPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The reports on a plan, and the board of who has handed in his.
@Controller
class BoardPages {

  /// The first year for which the calendar has a rule.
  private static final int FIRST_YEAR = 2014;

  private final Board board;
  private final Rights rights;
  private final Reports reports;
  private final Reporting reporting;
  private final LegalTime legalTime;
  private final Clock clock;
  private final Notes notes;

  BoardPages(
      Board board,
      Rights rights,
      Reports reports,
      Reporting reporting,
      LegalTime legalTime,
      Clock clock,
      Notes notes) {
    this.board = board;
    this.rights = rights;
    this.reports = reports;
    this.reporting = reporting;
    this.legalTime = legalTime;
    this.clock = clock;
    this.notes = notes;
  }

  @GetMapping("/work/reports")
  ModelAndView board(@RequestParam Map<String, String> params, Actor actor) {
    var typed = new Typed(params);
    int year = year(typed);
    Part part =
        new Reading(typed, new Problems())
            .optionalChoice("part", Part.class)
            .orElseGet(this::latest);
    return Views.page(
        "report/board",
        board.page(rights.sight(actor), typed, reporting.period(year, part)),
        HttpStatus.OK);
  }

  private int year(Typed typed) {
    return typed.get("year").matches("20\\d\\d")
        ? Math.max(FIRST_YEAR, Integer.parseInt(typed.get("year")))
        : legalTime.today().getYear();
  }

  /// The last period of this year whose report can be begun; the first one before that.
  private Part latest() {
    Part latest = Part.Q1;
    for (Part part : Part.values()) {
      if (legalTime.today().isAfter(part.countedFrom(legalTime.today().getYear()))) {
        latest = part;
      }
    }
    return latest;
  }

  @GetMapping("/work/plans/{id}/reports")
  ModelAndView periods(@PathVariable UUID id, Actor actor) {
    return page(actor, rights.see(actor, id), null, HttpStatus.OK);
  }

  @PostMapping("/work/plans/{id}/reports")
  ModelAndView begin(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Document document = rights.see(actor, id);
    Holding held =
        rights.writer(actor, document).orElseThrow(() -> new NotFound("to report on " + id));
    var typed = new Typed(params);
    Part part = new Reading(typed, new Problems()).choice("part", Part.class);
    try {
      UUID report = reporting.begin(actor.as(held), document, year(typed), part);
      notes.tell(response, "plan.note.report-begun");
      return Forms.seeOther("/work/reports/" + report);
    } catch (Conflict conflict) {
      return page(actor, document, conflict.reason(), HttpStatus.CONFLICT);
    }
  }

  private ModelAndView page(
      Actor actor, Document document, @Nullable Message conflict, HttpStatus status) {
    var rows = new ArrayList<PeriodsPage.Row>();
    List<Report> known = reports.of(document.id());
    int last = Math.min(document.to().getYear(), legalTime.today().getYear());
    for (int year = Math.max(FIRST_YEAR, document.from().getYear()); year <= last; year++) {
      for (Part part : Part.values()) {
        rows.add(row(document, known, year, part));
      }
    }
    rows.sort(
        Comparator.comparingInt(PeriodsPage.Row::year)
            .thenComparing(PeriodsPage.Row::part)
            .reversed());
    boolean isWriter = rights.writer(actor, document).isPresent();
    return Views.page(
        "report/periods",
        new PeriodsPage(document, rows, isWriter, conflict, clock.instant()),
        status);
  }

  private PeriodsPage.Row row(Document document, List<Report> known, int year, Part part) {
    Report report =
        known.stream()
            .filter(it -> it.year() == year && it.part() == part)
            .findFirst()
            .orElse(null);
    boolean isOpen =
        document.state().isCarriedOut() && legalTime.today().isAfter(part.countedFrom(year));
    var due = report == null ? reporting.period(year, part).dueAt() : report.dueAt();
    return new PeriodsPage.Row(year, part, due, report, isOpen);
  }
}
