package mn.ukhaalag.plan.report;

import jakarta.servlet.http.HttpServletResponse;
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
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Codes;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Doers;
import mn.ukhaalag.plan.Exceptions;
import mn.ukhaalag.plan.LateRequests;
import mn.ukhaalag.plan.LateRequests.Request;
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
import mn.ukhaalag.plan.report.page.LineClash;
import mn.ukhaalag.plan.report.page.ReportPage;
import mn.ukhaalag.plan.report.page.ReportPage.Asked;
import mn.ukhaalag.plan.report.page.ReportPage.Can;
import mn.ukhaalag.plan.report.page.ReportPage.History;
import mn.ukhaalag.plan.report.page.ReportPage.Row;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
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
  private final LateRequests requests;
  private final Lateness lateness;
  private final Documents documents;
  private final Measures measures;
  private final Rights rights;
  private final Names names;
  private final Doers doers;
  private final LegalTime legalTime;
  private final Clock clock;
  private final Notes notes;

  ReportDesk(
      Reports reports,
      ReportSteps steps,
      Exceptions exceptions,
      LateRequests requests,
      Lateness lateness,
      Documents documents,
      Measures measures,
      Rights rights,
      Names names,
      Doers doers,
      LegalTime legalTime,
      Clock clock,
      Notes notes) {
    this.reports = reports;
    this.steps = steps;
    this.exceptions = exceptions;
    this.requests = requests;
    this.lateness = lateness;
    this.documents = documents;
    this.measures = measures;
    this.rights = rights;
    this.names = names;
    this.doers = doers;
    this.legalTime = legalTime;
    this.clock = clock;
    this.notes = notes;
  }

  /// What a form was about, and what is wrong with it so far.
  record Visit(
      Actor actor,
      Document document,
      Report report,
      Typed typed,
      Problems problems,
      HttpServletResponse response) {

    Visit with(Typed other) {
      return new Visit(actor, document, report, other, problems, response);
    }

    Author as(Holding held) {
      return actor.as(held);
    }
  }

  Visit visit(Actor actor, UUID id, Typed typed, HttpServletResponse response) {
    Report report = reports.get(id);
    Document document = rights.see(actor, report.document());
    return new Visit(actor, document, report, typed, new Problems(), response);
  }

  /// The same report as it is now.
  Visit again(Visit visit, Typed typed) {
    return visit(visit.actor(), visit.report().id(), typed, visit.response());
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
    return page(visit, conflict, List.of(), status);
  }

  /// @param clashes where somebody else was quicker
  ModelAndView page(
      Visit visit, @Nullable Message conflict, List<LineClash> clashes, HttpStatus status) {
    Report report = visit.report();
    Document document = documents.get(report.document());
    var page =
        new ReportPage(
            document,
            names.owner(document),
            report,
            rows(report),
            exceptions.of(report.id()),
            asked(report),
            history(report),
            can(visit),
            visit.typed(),
            visit.problems(),
            conflict,
            clashes,
            clock.instant());
    return Views.page("report/report", page, status);
  }

  private List<History> history(Report report) {
    List<Moved> moved = steps.of(report.id());
    Doers.Known known = doers.known(moved.stream().map(Moved::deed).toList());
    return moved.stream().map(it -> new History(it, known.of(it.deed()))).toList();
  }

  private List<Asked> asked(Report report) {
    List<Request> all = requests.of(report.id());
    Doers.Known known = doers.known(all.stream().map(Request::deed).toList());
    return all.stream().map(it -> new Asked(it, known.of(it.deed()))).toList();
  }

  private Can can(Visit visit) {
    Report report = visit.report();
    Optional<Holding> monitor = rights.monitor(visit.actor());
    boolean isWriter = rights.writer(visit.actor(), visit.document()).isPresent();
    Optional<Request> waiting = requests.waiting(report.id());
    Optional<Holding> decider =
        report.state() == State.SUBMITTED ? maybeDecider(visit) : Optional.empty();
    boolean isOwn = decider.filter(it -> steps.isOwn(visit.as(it), report)).isPresent();
    boolean answers =
        monitor.isPresent()
            && waiting.filter(it -> !requests.isOwn(visit.as(monitor.get()), it)).isPresent();
    return new Can(
        report.state().isWritten() && isWriter,
        decider.isPresent() && !isOwn,
        isOwn,
        monitor.isPresent()
            && report.firstSubmittedAt() == null
            && report.isLate(clock.instant())
            && (waiting.isEmpty() || answers),
        monitor.isPresent() && report.state() == State.APPROVED,
        isWriter && waiting.isEmpty() && lateness.needsException(report),
        answers);
  }

  /// Does it, if nothing is wrong with the form, and leads back to the page.
  ModelAndView finish(Visit visit, String note, Runnable deed) {
    if (!visit.problems().isEmpty()) {
      return page(visit, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      deed.run();
    } catch (Conflict conflict) {
      return page(again(visit, visit.typed()), conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(visit.response(), note);
    return Forms.seeOther(visit.report().path());
  }
}
