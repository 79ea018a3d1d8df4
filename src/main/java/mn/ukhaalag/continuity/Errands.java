package mn.ukhaalag.continuity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Brings forward what is done every night anyway.
@Component
class Errands {

  private final Scheduler scheduler;

  Errands(@Lazy Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /// Has a task done at once. One that is being done already need not be done again.
  void now(String task) {
    try {
      scheduler.reschedule(TaskInstanceId.of(task, RecurringTask.INSTANCE), Instant.now());
    } catch (TaskInstanceCurrentlyExecutingException isUnderWay) {
      return;
    }
  }
}
