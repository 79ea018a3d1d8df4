package mn.ukhaalag.evaluation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the scores in step while nobody looks, and counts everything anew each night.
@Configuration
class ScoreJobs {

  private static final LocalTime NIGHT = LocalTime.of(0, 10);

  @Bean
  RecurringTask<Void> refreshScores(Refreshing refreshing) {
    return Tasks.recurring("evaluation-refresh", FixedDelay.of(Duration.ofSeconds(20)))
        .execute(
            (instance, context) -> {
              while (refreshing.catchUp()) {
                // Each turn is a transaction of its own.
              }
            });
  }

  @Bean
  RecurringTask<Void> recountScores(Recount recount) {
    return Tasks.recurring("evaluation-recount", new Daily(WorkingCalendar.ZONE, NIGHT))
        .execute((instance, context) -> recount.run());
  }
}
