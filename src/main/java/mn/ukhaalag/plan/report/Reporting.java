package mn.ukhaalag.plan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Exceptions;
import mn.ukhaalag.plan.ExecutionRecord;
import mn.ukhaalag.plan.Leadership;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.plan.ReportSteps;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.Reports.Period;
import mn.ukhaalag.plan.form.Copies;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What can be done with a report, and when: it comes in time or under an exception, it is
/// decided
/// by another person than the one who submitted it, and what is approved is locked.
@Component
class Reporting {

  static final String SUBMITTED = "SUBMITTED";

  private static final String APPROVE = "plan.task.report-approve";
  private static final String CORRECT = "plan.task.report-correct";

  private final Reports reports;
  private final ReportSteps steps;
  private final Exceptions exceptions;
  private final Compiling compiling;
  private final ExecutionRecord record;
  private final Copies copies;
  private final Documents documents;
  private final Measures measures;
  private final Inbox inbox;
  private final Leadership leadership;
  private final LegalTime legalTime;
  private final JdbcClient database;
  private final Clock clock;

  Reporting(
      Reports reports,
      ReportSteps steps,
      Exceptions exceptions,
      Compiling compiling,
      ExecutionRecord record,
      Copies copies,
      Documents documents,
      Measures measures,
      Inbox inbox,
      Leadership leadership,
      LegalTime legalTime,
      JdbcClient database,
      Clock clock) {
    this.reports = reports;
    this.steps = steps;
    this.exceptions = exceptions;
    this.compiling = compiling;
    this.record = record;
    this.copies = copies;
    this.documents = documents;
    this.measures = measures;
    this.inbox = inbox;
    this.leadership = leadership;
    this.legalTime = legalTime;
    this.database = database;
    this.clock = clock;
  }

  /// The period with its deadline by the rule in force on the day from which it counts.
  Period period(int year, Part part) {
    LocalDate from = part.countedFrom(year);
    LegalRule rule = legalTime.rule(part.rule(), from);
    return new Period(year, part, rule.id(), rule.dueAt(from, legalTime.calendar(), null));
  }

  /// Begins a report from the record of execution.
  ///
  /// @throws Conflict if the plan is not carried out, the period has not begun its last month,
  ///     or
  ///     there is one already
  @Transactional
  public UUID begin(Author author, Document document, int year, Part part) {
    if (!document.state().isCarriedOut()
        || document.from().getYear() > year
        || document.to().getYear() < year) {
      throw new Conflict(Message.of("plan.conflict.not-in-force"));
    }
    if (!legalTime.today().isAfter(part.countedFrom(year))) {
      throw new Conflict(
          Message.of("plan.conflict.report-early", part.countedFrom(year).plusDays(1)));
    }
    Period period = period(year, part);
    return reports.begin(author, document, period, compiling.lines(document, period));
  }

  /// Submits a report.
  ///
  /// @throws Conflict if it is late without an exception, or evidence is missing
  @Transactional
  public void submit(Author author, Report report) {
    if (report.firstSubmittedAt() == null && report.isLate(clock.instant())) {
      boolean isAllowed =
          exceptions.of(report.id()).stream().anyMatch(it -> it.allows(legalTime.today()));
      if (!isAllowed) {
        throw new Conflict(Message.of("plan.conflict.report-late"));
      }
    }
    refuseUnproven(report);
    steps.move(author, report, State.SUBMITTED, SUBMITTED, "");
    inbox.done(report.thing(), Set.of(CORRECT, Lateness.ALLOWED), author);
    inbox.done(Document.thing(report.document()), Set.of(Reminders.TASK, Reminders.LATE), author);
    Document document = documents.get(report.document());
    inbox.put(task(APPROVE, report, document, leadership.approverOf(document)));
  }

  private void refuseUnproven(Report report) {
    List<UUID> claimed =
        reports.lines(report.id()).stream()
            .filter(it -> it.percent() != null && it.percent().signum() > 0)
            .map(Line::measure)
            .toList();
    Set<UUID> proven = proven(claimed);
    String codes =
        String.join(
            ", ",
            measures.named(claimed).values().stream()
                .filter(it -> it.promise().needsEvidence() && !proven.contains(it.id()))
                .map(it -> it.promise().code())
                .sorted()
                .toList());
    if (!codes.isEmpty()) {
      throw new Conflict(Message.of("plan.conflict.report-unproven", codes));
    }
  }

  /// Those of the measures for which somebody has given evidence.
  private Set<UUID> proven(List<UUID> claimed) {
    return database
        .sql(
            """
            select distinct n.measure_id from plan.note n
            where n.measure_id = any(:ids)
              and n.has_evidence
            """)
        .param("ids", claimed.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  /// Approves a report: from now on it is locked, and its results are those of the measures.
  ///
  /// @throws Conflict if it was submitted by the one who approves it
  @Transactional
  public void approve(Author author, Report report, String words) {
    refuseOwn(author, report);
    steps.move(author, report, State.APPROVED, "APPROVED", words);
    record.settle(author, report);
    copies.keep(reports.get(report.id()));
    inbox.doneAll(report.thing(), author);
  }

  /// Gives a report back.
  ///
  /// @param remarks on single measures
  @Transactional
  public void giveBack(Author author, Report report, String words, Map<UUID, String> remarks) {
    refuseOwn(author, report);
    steps.move(author, report, State.RETURNED, "RETURNED", words);
    reports.remark(report, remarks);
    Document document = documents.get(report.document());
    inbox.done(report.thing(), APPROVE, author);
    inbox.put(task(CORRECT, report, document, Addressee.post(document.keeper())));
  }

  private void refuseOwn(Author author, Report report) {
    if (steps.isOwn(author, report)) {
      throw new Conflict(Message.of("plan.conflict.own-report"));
    }
  }

  /// Opens an approved report again; the reason stays visible.
  @Transactional
  public void reopen(Author author, Report report, String reason) {
    steps.move(author, report, State.RETURNED, "REOPENED", reason);
    exceptions.grant(author, report, Exceptions.Kind.REOPENED, reason, null);
    Document document = documents.get(report.document());
    inbox.put(task(CORRECT, report, document, Addressee.post(document.keeper())));
  }

  private Task task(String kind, Report report, Document document, Addressee addressee) {
    return new Task(
        kind,
        report.thing(),
        document.reference(),
        document.title(),
        report.path(),
        addressee,
        report.dueAt(),
        false,
        clock.instant());
  }
}
