package mn.ukhaalag.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// That a report may come late or was opened again: granted by the monitoring team with a
/// reason,
/// and visible for ever.
@Component
public class Exceptions {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Exceptions(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What was granted.
  public enum Kind {
    LATE,
    REOPENED
  }

  /// An exception.
  ///
  /// @param untilDay the last day on which the report may come; null for one that was opened
  ///     again
  public record Granted(
      Kind kind, String reason, @Nullable LocalDate untilDay, Instant at, @Nullable UUID post) {

    /// Whether a report may come late under it on that day.
    public boolean allows(LocalDate day) {
      return kind == Kind.REOPENED || (untilDay != null && !day.isAfter(untilDay));
    }
  }

  /// The exceptions of a report, oldest first.
  public List<Granted> of(UUID report) {
    return database
        .sql(
            """
            select kind, reason, until_day, at, post_id as post
            from plan.exception where report_id = :id order by id
            """)
        .param("id", report)
        .query(Granted.class)
        .list();
  }

  /// Grants one.
  @Transactional
  public void grant(
      Author author, Report report, Kind kind, String reason, @Nullable LocalDate untilDay) {
    database
        .sql(
            """
            insert into plan.exception (report_id, kind, reason, until_day, at, account_id, post_id)
            values (:report, :kind, :reason, :until, :now, :account, :post)
            """)
        .param("report", report.id())
        .param("kind", kind.name())
        .param("reason", reason)
        .param("until", untilDay)
        .param("now", Documents.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(
        author, "plan.exception-granted", report.thing(), reason, Map.of("kind", kind.name()));
  }
}
