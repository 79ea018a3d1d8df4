package mn.ukhaalag.petition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every five minutes for petitions whose time runs out.
@Configuration
class EscalationJob {

  @Bean
  RecurringTask<Void> escalateLatePetitions(Escalation escalation) {
    return Tasks.recurring("petition-escalation", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((instance, context) -> escalation.run());
  }
}
