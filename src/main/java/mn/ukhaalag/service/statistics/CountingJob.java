package mn.ukhaalag.service.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the figures no more than a minute behind, and counts whatever is left over for it.
@Configuration
class CountingJob {

  /// After so many transactions other jobs have their turn.
  private static final int STEPS = 50;

  @Bean
  RecurringTask<Void> countServiceCases(Counting counting) {
    return Tasks.recurring("service-figures", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> catchUp(counting));
  }

  private static void catchUp(Counting counting) {
    int step = 0;
    while (step < STEPS && counting.run() > 0) {
      step++;
    }
  }
}
