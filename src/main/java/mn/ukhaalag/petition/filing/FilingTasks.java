package mn.ukhaalag.petition.filing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FilingTasks {

  /// Every hour, on one node: forgets drafts and requests whose time is over, and sends
  /// signatories the codes that they still wait for.
  @Bean
  Task<Void> filingSweep(Drafts drafts, Followers followers, SignatureCodes codes) {
    return Tasks.recurring("filing-sweep", Schedules.fixedDelay(Duration.ofHours(1)))
        .execute(
            (instance, context) -> {
              drafts.forgetExpired();
              followers.forgetExpired();
              codes.sendWaiting();
            });
  }
}
