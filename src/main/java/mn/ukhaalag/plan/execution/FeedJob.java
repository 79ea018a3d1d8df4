package mn.ukhaalag.plan.execution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.plan.Feeds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Fills the indicators that the system itself can fill, every hour. The quarter before is
/// filled as
/// well, for what is late is known late.
@Configuration
class FeedJob {

  private static final int MONTHS = 3;

  @Bean
  RecurringTask<Void> fillIndicators(Feeds feeds, LegalTime legalTime) {
    return Tasks.recurring("plan-feeds", FixedDelay.of(Duration.ofHours(1)))
        .execute(
            (instance, context) -> {
              fill(feeds, legalTime.today().minusMonths(MONTHS));
              fill(feeds, legalTime.today());
            });
  }

  private static void fill(Feeds feeds, LocalDate day) {
    feeds.fill(day.getYear(), Gauges.quarter(day));
  }
}
