package mn.ukhaalag.petition.publication;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the subscribers every morning what was published since they were told last.
@Configuration
class SubscriptionJob {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  @Bean
  RecurringTask<Void> tellSubscribers(Subscriptions subscriptions) {
    return Tasks.recurring("petition-subscriptions", Schedules.daily(Page.ZONE, MORNING))
        .execute((instance, context) -> tellAll(subscriptions));
  }

  @Bean
  Topic newPublications() {
    return Subscriptions.TOPIC;
  }

  static void tellAll(Subscriptions subscriptions) {
    for (Optional<UUID> last = subscriptions.tell(null); last.isPresent(); ) {
      last = subscriptions.tell(last.get());
    }
  }
}
