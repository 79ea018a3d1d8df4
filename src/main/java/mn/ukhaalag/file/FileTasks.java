package mn.ukhaalag.file;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FileTasks {

  private static final LocalTime NIGHT = LocalTime.of(3, 20);
  private static final Duration ONE_DAY = Duration.ofDays(1);

  /// Every night, on one node.
  @Bean
  Task<Void> fileSweep(Orphans orphans) {
    return Tasks.recurring("file-sweep", Schedules.daily(ZoneId.of("Asia/Ulaanbaatar"), NIGHT))
        .execute(
            (instance, context) -> {
              try {
                orphans.sweep(ONE_DAY);
              } catch (IOException problem) {
                throw new UncheckedIOException(problem);
              }
            });
  }
}
