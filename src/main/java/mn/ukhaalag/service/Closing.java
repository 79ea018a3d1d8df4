package mn.ukhaalag.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Closes cases about which nobody can complain any more.
@Component
class Closing {

  /// The rule for how long a decision can be complained about.
  static final String APPEAL = "service.appeal";

  private static final int BATCH = 500;

  private final JdbcClient database;
  private final Applications applications;
  private final Chronicle chronicle;
  private final LegalTime legalTime;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Closing(
      JdbcClient database,
      Applications applications,
      Chronicle chronicle,
      LegalTime legalTime,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.applications = applications;
    this.chronicle = chronicle;
    this.legalTime = legalTime;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Every hour.
  @Configuration
  static class Job {
    @Bean
    RecurringTask<Void> closeFinishedCases(Closing closing) {
      return Tasks.recurring("service-closing", FixedDelay.of(Duration.ofHours(1)))
          .execute((instance, context) -> closing.run());
    }
  }

  void run() {
    for (UUID id : finishedBefore(lastDecisive())) {
      transaction.executeWithoutResult(
          status -> {
            Application application = applications.lock(id);
            if (application.allows(Act.CLOSED_BY_RULE)) {
              chronicle.write(application, Act.CLOSED_BY_RULE, Author.SYSTEM, Steps.Detail.NONE);
            }
          });
    }
  }

  /// What was finished before can no longer be complained about.
  private Instant lastDecisive() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    int days = legalTime.rule(APPEAL, today).amount();
    // A last day that is not worked moves on, over a long holiday by more than a week.
    return WorkingCalendar.endOf(today.minusDays(days + 10L));
  }

  private List<UUID> finishedBefore(Instant time) {
    return database
        .sql(
            """
            select id from service.application
            where finished_at < :time and closed_at is null order by finished_at limit :limit
            """)
        .param("time", Applications.utc(time))
        .param("limit", BATCH)
        .query(UUID.class)
        .list();
  }
}
