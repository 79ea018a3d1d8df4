package mn.ukhaalag.petition.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the figures no more than a minute behind.
@Configuration
class CountingJob {

  @Bean
  RecurringTask<Void> countPetitions(Counting counting) {
    return Tasks.recurring("petition-figures", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> counting.run());
  }
}
