package mn.ukhaalag.plan.form;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes joined reports in the background. If the node dies, another makes the whole file again;
/// what is a month old is removed.
@Configuration
class JoinedJob {

  static final String NAME = "plan-joined-report";

  private static final Duration KEPT = Duration.ofDays(30);

  @Bean
  Task<Void> joinReports(JoinedMaking making) {
    return Tasks.oneTime(NAME)
        .execute((instance, context) -> making.run(UUID.fromString(instance.getId())));
  }

  @Bean
  RecurringTask<Void> removeOldJoinedReports(JoinedReports joined, JoinedFiles files) {
    return Tasks.recurring("plan-joined-report-sweep", FixedDelay.of(Duration.ofHours(12)))
        .execute((instance, context) -> joined.removeOld(KEPT).forEach(files::remove));
  }
}
