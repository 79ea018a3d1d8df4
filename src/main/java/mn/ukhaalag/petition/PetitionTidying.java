package mn.ukhaalag.petition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes what was only kept to know a repetition, or for the time of a call.
@Configuration
class PetitionTidying {

  /// Nobody sends the same again after so long.
  private static final Duration KEPT = Duration.ofDays(30);

  private static final Duration CALL = Duration.ofDays(1);

  @Bean
  RecurringTask<Void> petitionTidying(JdbcClient database, Clock clock) {
    return Tasks.recurring("petition-tidying", FixedDelay.ofHours(1))
        .execute((instance, context) -> tidy(database, clock));
  }

  static void tidy(JdbcClient database, Clock clock) {
    database
        .sql("delete from petition.reply_submission where at < :before")
        .param("before", Petitions.utc(clock.instant().minus(KEPT)))
        .update();
    database
        .sql("delete from petition.desk_lookup where at < :before")
        .param("before", Petitions.utc(clock.instant().minus(CALL)))
        .update();
  }
}
