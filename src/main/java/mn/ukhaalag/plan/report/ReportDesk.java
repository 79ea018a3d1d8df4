package mn.ukhaalag.plan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.plan.Codes;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Exceptions;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.plan.ReportSteps;
import mn.ukhaalag.plan.ReportSteps.Moved;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.report.page.ReportPage;
import mn.ukhaalag.plan.report.page.ReportPage.Can;
import mn.ukhaalag.plan.report.page.ReportPage.History;
import mn.ukhaalag.plan.report.page.ReportPage.Row;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Who may do what with a report, and what its page shows.
@Component
class ReportDesk {

  private final Reports reports;
  private final ReportSteps steps;
  private final Exceptions exceptions;
  private final Documents documents;
  private final Measures measures;
  private final Rights rights;
  private final Names names;
  private final LegalTime legalTime;
  private final Clock clock;

  ReportDesk(
      Reports reports,
      ReportSteps steps,
      Exceptions exceptions,
      Documents documents,
      Measures measures,
      Rights rights,
      Names names,
      LegalTime legalTime,
      Clock clock) {
    this.reports = reports;
    this.steps = steps;
    this.exceptions = exceptions;
    this.documents = documents;
    this.measures = measures;
    this.rights = rights;
    this.names = names;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// What a form was about, and what is wrong with it so far.
  record Visit(Actor actor, Document document, Report report, Typed typed, Problems problems) {}

  Visit visit(Actor actor, UUID id, Typed typed) {
    Report report = reports.get(id);
    return new Visit(actor, rights.see(actor, report.document()), report, typed, new Problems());
  }

  LocalDate today() {
    return legalTime.today();
  }

  Holding writer(Visit visit) {
    return rights.writer(visit.actor(), visit.document()).orElseThrow(() -> missing(visit));
  }

  Holding decider(Visit visit) {
    return maybeDecider(visit).orElseThrow(() -> missing(visit));
  }

  private Optional<Holding> maybeDecider(Visit visit) {
    return rights.approver(visit.actor(), visit.document()).or(() -> rights.monitor(visit.actor()));
  }

  Holding monitor(Visit visit) {
    return rights.monitor(visit.actor()).orElseThrow(() -> missing(visit));
  }

  private static NotFound missing(Visit visit) {
    return new NotFound("to do with report " + visit.report().id());
  }

  /// The lines with their measures, in the order of the paper.
  List<Row> rows(Report report) {
    List<Line> lines = reports.lines(report.id());
    Map<UUID, Measure> known = measures.named(lines.stream().map(Line::measure).toList());
    var rows = new ArrayList<Row>();
    for (Line line : lines) {
      Measure measure = known.get(line.measure());
      if (measure != null) {
        rows.add(new Row(measure, line));
      }
    }
    rows.sort(Codes.by(row -> row.measure().promise().code()));
    return rows;
  }

  ModelAndView page(Visit visit, @Nullable Message conflict, HttpStatus status) {
    Report report = visit.report();
    Document document = documents.get(report.document());
    var page =
        new ReportPage(
            document,
            names.owner(document),
            report,
            rows(report),
            exceptions.of(report.id()),
            history(report),
            can(visit),
            visit.typed(),
            visit.problems(),
            conflict,
            clock.instant());
    return Views.page("report/report", page, status);
  }

  private List<History> history(Report report) {
    List<Moved> moved = steps.of(report.id());
    Names.Known known = names.known(moved.stream().map(Moved::post).toList());
    return moved.stream().map(it -> new History(it, known.of(it.post()))).toList();
  }

  private Can can(Visit visit) {
    Report report = visit.report();
    boolean isMonitor = rights.monitor(visit.actor()).isPresent();
    return new Can(
        report.state().isWritten() && rights.writer(visit.actor(), visit.document()).isPresent(),
        report.state() == State.SUBMITTED && maybeDecider(visit).isPresent(),
        isMonitor && report.firstSubmittedAt() == null && report.isLate(clock.instant()),
        isMonitor && report.state() == State.APPROVED);
  }
}
