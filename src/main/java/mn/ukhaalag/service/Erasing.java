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
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases cases whose term is over, the oldest first, each in a transaction of its own. After a
/// backup was restored it does so again with what came back.
@Component
class Erasing {

  private static final int BATCH = 500;

  private final JdbcClient database;
  private final Erasure erasure;
  private final LegalTime legalTime;
  private final Clock clock;

  Erasing(JdbcClient database, Erasure erasure, LegalTime legalTime, Clock clock) {
    this.database = database;
    this.erasure = erasure;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// Every hour.
  @Configuration
  static class Job {
    @Bean
    RecurringTask<Void> eraseClosedCases(Erasing erasing) {
      return Tasks.recurring("service-erasing", FixedDelay.of(Duration.ofHours(1)))
          .execute((instance, context) -> erasing.run());
    }
  }

  void run() {
    closedBefore(lastKept()).forEach(it -> erasure.erase(it, Author.SYSTEM));
  }

  /// What was closed by then has been kept long enough.
  private Instant lastKept() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    LegalRule rule = legalTime.rule(Erasure.RULE, today);
    LocalDate day =
        rule.unit() == LegalRule.Unit.MONTHS
            ? today.minusMonths(rule.amount())
            : today.minusDays(rule.amount());
    return WorkingCalendar.endOf(day.minusDays(1));
  }

  private List<UUID> closedBefore(Instant time) {
    return database
        .sql(
            """
            select id from service.application
            where closed_at < :time and erased_at is null order by closed_at limit :limit
            """)
        .param("time", Applications.utc(time))
        .param("limit", BATCH)
        .query(UUID.class)
        .list();
  }
}
