package mn.ukhaalag.delegation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every half an hour what begins and ends.
@Configuration
class DelegationJobs {

  @Bean
  RecurringTask<Void> tellOfDelegations(DelegationLetters letters, LegalTime legalTime) {
    return Tasks.recurring("delegation-letters", FixedDelay.of(Duration.ofMinutes(30)))
        .execute((instance, context) -> letters.tell(legalTime.today()));
  }

  @Bean
  Topic delegationNotices() {
    return DelegationLetters.TOPIC;
  }
}
