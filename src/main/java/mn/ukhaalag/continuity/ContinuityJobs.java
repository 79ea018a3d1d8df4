package mn.ukhaalag.continuity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.notice.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The backup of the night, the trial of the week, and a look each minute.
@Configuration
class ContinuityJobs {

  static final String BACKUP = "continuity-backup";
  static final String DRILL = "continuity-drill";

  private static final Logger log = LoggerFactory.getLogger(ContinuityJobs.class);
  private static final LocalTime NIGHT = LocalTime.of(1, 30);
  private static final String SUNDAY_NIGHT = "0 0 3 * * SUN";

  @Bean
  RecurringTask<Void> makeBackup(BackupWork work) {
    return Tasks.recurring(BACKUP, new Daily(WorkingCalendar.ZONE, NIGHT))
        .execute((instance, context) -> interruptibly(work::make));
  }

  @Bean
  RecurringTask<Void> drill(DrillWork work) {
    return Tasks.recurring(DRILL, new CronSchedule(SUNDAY_NIGHT, WorkingCalendar.ZONE))
        .execute((instance, context) -> interruptibly(work::drill));
  }

  @Bean
  RecurringTask<Void> watchContinuity(
      BackupWork work, Signs signs, Alarms alarms, Errands errands) {
    return Tasks.recurring("continuity-watch", FixedDelay.of(Duration.ofMinutes(1)))
        .execute(
            (instance, context) -> {
              noticeBackups(work, errands);
              try {
                alarms.compare(signs.look());
              } catch (IOException problem) {
                log.warn("The state of the house cannot be told: {}", problem.toString());
              }
            });
  }

  private static void noticeBackups(BackupWork work, Errands errands) {
    try {
      if (work.notice()) {
        errands.now(BACKUP);
      }
    } catch (IOException
        | SQLException
        | Safe.Damaged
        | RecoveryKey.WrongKey
        | RuntimeException problem) {
      log.warn("The store cannot be looked through: {}", problem.toString());
    }
  }

  @Bean
  Topic continuityNotices() {
    return Alarms.TOPIC;
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private static void interruptibly(Work work) {
    try {
      work.run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
