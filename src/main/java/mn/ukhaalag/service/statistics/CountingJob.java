package mn.ukhaalag.service.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.HashSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the figures a minute behind, and counts whatever is left over for it. Where so much comes
/// that counting takes long, it rests nine times as long as it took: the figures of a service with
/// hundred thousands of cases a month may then be some minutes old.
@Configuration
class CountingJob {

  /// After so many transactions other jobs have their turn.
  private static final int STEPS = 50;

  private static final int REST = 9;

  /// By the clock of the virtual machine.
  private volatile long restsUntil = System.nanoTime();

  @Bean
  RecurringTask<Void> countServiceCases(Counting counting) {
    return Tasks.recurring("service-figures", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> catchUp(counting));
  }

  private void catchUp(Counting counting) {
    long begin = System.nanoTime();
    if (begin - restsUntil < 0) {
      return;
    }
    // What is touched again while it is counted waits for the next time.
    var counted = new HashSet<Counting.Cell>();
    int step = 0;
    while (step < STEPS && counted.addAll(counting.run())) {
      step++;
    }
    long end = System.nanoTime();
    restsUntil = end + REST * (end - begin);
  }
}
