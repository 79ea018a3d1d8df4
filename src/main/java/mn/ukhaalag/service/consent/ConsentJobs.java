package mn.ukhaalag.service.consent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every ten minutes who has not answered in time.
@Configuration
class ConsentJobs {

  private static final int BATCH = 200;

  @Bean
  RecurringTask<Void> endLateConsents(ConsentRows rows, Consents consents, Clock clock) {
    return Tasks.recurring("service-consents", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((instance, context) -> rows.late(clock.instant(), BATCH).forEach(consents::late));
  }

  @Bean
  Topic consentNotices() {
    return ConsentLetters.TOPIC;
  }
}
