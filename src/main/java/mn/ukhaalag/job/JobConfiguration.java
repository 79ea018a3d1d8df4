package mn.ukhaalag.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Runs the tasks that the modules define as beans. A task planned inside a transaction is
/// planned only if that transaction succeeds.
@Configuration
class JobConfiguration {

  private final boolean takesWrites;

  JobConfiguration(@Value("${ukhaalag.takes-writes}") boolean takesWrites) {
    this.takesWrites = takesWrites;
  }

  /// Begins only when the application is ready: a job may need all of it. None is done on the
  /// reserve site.
  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (takesWrites) {
      new ClockSetBack(ready.getApplicationContext().getBean(DataSource.class)).run();
      ready.getApplicationContext().getBean(Scheduler.class).start();
    }
  }

  /// Nodes may share a machine.
  private static String node() {
    return new SchedulerName.Hostname().getName() + "/" + ProcessHandle.current().pid();
  }

  @Bean(destroyMethod = "stop")
  Scheduler scheduler(DataSource database, List<Task<?>> tasks) {
    var recurring =
        tasks.stream().filter(RecurringTask.class::isInstance).map(RecurringTask.class::cast);
    var others = tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
    return Scheduler.create(new TransactionAwareDataSourceProxy(database), others)
        .startTasks(recurring.<RecurringTask<?>>map(task -> task).toList())
        .tableName("job.scheduled_tasks")
        .clock(new SteadyClock(Clock.systemUTC()))
        .schedulerName(new SchedulerName.Fixed(node()))
        .threads(3)
        // What does not end by then is done again, by another node or at the next start.
        .shutdownMaxWait(Duration.ofSeconds(15))
        // What people wait for begins at once for their eyes.
        .pollingInterval(Duration.ofMillis(500))
        // Work of a node that died is taken over within a minute.
        .heartbeatInterval(Duration.ofSeconds(10))
        .missedHeartbeatsLimit(4)
        .build();
  }
}
