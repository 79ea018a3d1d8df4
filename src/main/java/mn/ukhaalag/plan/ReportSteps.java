package mn.ukhaalag.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Doers.Deed;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What happened to reports: submitted, given back, approved, opened again.
@Component
public class ReportSteps {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Separation separation;
  private final Clock clock;

  ReportSteps(JdbcClient database, Ledger ledger, Separation separation, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.separation = separation;
    this.clock = clock;
  }

  /// Whether the author is one of those who submitted the report: another has to decide on it.
  public boolean isOwn(Author author, Report report) {
    return of(report.id()).stream()
        .filter(it -> it.step().equals(State.SUBMITTED.name()))
        .findFirst()
        .filter(it -> separation.isOne(author, it.account(), it.post()))
        .isPresent();
  }

  /// Moves a report on.
  ///
  /// @param step as the history names it
  /// @throws Conflict if somebody else has moved it meanwhile
  @Transactional
  public void move(Author author, Report report, State to, String step, String words) {
    int moved =
        database
            .sql(
                """
                update plan.report
                set state = :to, revision = revision + 1,
                    submitted_at = case when :to = 'SUBMITTED' then :now else submitted_at end,
                    first_submitted_at = case when :to = 'SUBMITTED'
                        then coalesce(first_submitted_at, :now) else first_submitted_at end,
                    approved_at = case when :to = 'APPROVED' then :now end
                where id = :id and state = :from
                """)
            .param("id", report.id())
            .param("from", report.state().name())
            .param("to", to.name())
            .param("now", Documents.utc(clock.instant()))
            .update();
    if (moved == 0) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    note(author, report, step, words);
  }

  private void note(Author author, Report report, String step, String words) {
    database
        .sql(
            """
            insert into plan.report_step (report_id, step, words, at, account_id, post_id)
            values (:report, :step, :words, :now, :account, :post)
            """)
        .param("report", report.id())
        .param("step", step)
        .param("words", words)
        .param("now", Documents.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(author, "plan.report-moved", report.thing(), words, Map.of("step", step));
  }

  /// What happened to a report.
  ///
  /// @param account of the one who did it
  public record Moved(
      String step, String words, Instant at, @Nullable UUID account, @Nullable UUID post) {

    public Deed deed() {
      return new Deed(account, post, at);
    }
  }

  /// The history of a report, newest first.
  public List<Moved> of(UUID report) {
    return database
        .sql(
            """
            select step, words, at, account_id as account, post_id as post
            from plan.report_step where report_id = :id order by id desc
            """)
        .param("id", report)
        .query(Moved.class)
        .list();
  }
}
