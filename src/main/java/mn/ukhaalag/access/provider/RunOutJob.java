package mn.ukhaalag.access.provider;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks once a minute for sessions that ran out.
@Configuration
class RunOutJob {

  @Bean
  RecurringTask<Void> endRunOutSessions(RunOutSessions sessions) {
    return Tasks.recurring("access-run-out-sessions", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> sessions.end());
  }
}
