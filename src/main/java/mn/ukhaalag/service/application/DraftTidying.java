package mn.ukhaalag.service.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets what nobody came back to, every hour.
@Configuration
class DraftTidying {

  @Bean
  RecurringTask<Void> forgetApplicationDrafts(Drafts drafts) {
    return Tasks.recurring("service-drafts", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> drafts.forgetExpired());
  }
}
