package mn.ukhaalag.file;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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
  private static final LocalTime LATER = LocalTime.of(3, 50);
  private static final Duration ONE_DAY = Duration.ofDays(1);
  private static final Duration ROUND = Duration.ofSeconds(50);
  private static final Duration LONG_ROUND = Duration.ofMinutes(20);

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

  /// Every minute: what could not be scanned when it came.
  @Bean
  Task<Void> fileScan(ScanRounds rounds) {
    return Tasks.recurring("file-scan", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> rounds.catchUp(ROUND));
  }

  /// Every night, when the sweep is done: what came lately, once more.
  @Bean
  Task<Void> fileScanAgain(ScanRounds rounds) {
    return Tasks.recurring("file-scan-again", Schedules.daily(ZoneId.of("Asia/Ulaanbaatar"), LATER))
        .execute((instance, context) -> rounds.again(LONG_ROUND));
  }
}
