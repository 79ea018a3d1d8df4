package mn.ukhaalag.service.process;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import mn.ukhaalag.service.Escalation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every minute whose time has come.
@Configuration
class TimerJobs {

  @Bean
  RecurringTask<Void> runTimersOfCases(DueTimers timers) {
    return Tasks.recurring("service-timers", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> timers.run());
  }

  @Bean
  RecurringTask<Void> escalateLateCases(Escalation escalation) {
    return Tasks.recurring("service-escalation", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((instance, context) -> escalation.run());
  }
}
