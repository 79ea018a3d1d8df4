package mn.ukhaalag.plan.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.notice.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every morning for reports that are due.
@Configuration
class ReportJobs {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  @Bean
  RecurringTask<Void> remindOfReports(Reminders reminders) {
    return Tasks.recurring("plan-reminders", Schedules.daily(WorkingCalendar.ZONE, MORNING))
        .execute((instance, context) -> reminders.run());
  }

  @Bean
  Topic planReports() {
    return Reminders.TOPIC;
  }
}
