package mn.ukhaalag.service.ranking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the complaints about services no more than an hour behind.
@Configuration
class ComplaintJob {

  @Bean
  RecurringTask<Void> countServiceComplaints(ComplaintCounting counting) {
    return Tasks.recurring("service-complaints", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> counting.run());
  }
}
