package mn.ukhaalag.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every minute through what was read.
@Configuration
class SecurityJobs {

  @Bean
  RecurringTask<Void> lookForUnusualReadings(Unusual unusual) {
    return Tasks.recurring("security-unusual-readings", Schedules.fixedDelay(Duration.ofMinutes(1)))
        .execute((instance, context) -> unusual.look());
  }
}
