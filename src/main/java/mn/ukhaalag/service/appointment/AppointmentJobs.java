package mn.ukhaalag.service.appointment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.notice.Topic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What goes on around appointments without anybody waiting.
@Configuration
@EnableConfigurationProperties(AppointmentSettings.class)
class AppointmentJobs {

  private static final LocalTime NIGHT = LocalTime.of(0, 40);

  @Bean
  RecurringTask<Void> remindOfAppointments(Reminding reminding) {
    return Tasks.recurring("service-appointment-reminders", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((instance, context) -> reminding.run());
  }

  @Bean
  RecurringTask<Void> endAppointmentDays(DayEnd dayEnd) {
    return Tasks.recurring("service-appointment-days", new Daily(WorkingCalendar.ZONE, NIGHT))
        .execute((instance, context) -> dayEnd.run());
  }

  @Bean
  RecurringTask<Void> findMisfittingAppointments(Misfits misfits) {
    return Tasks.recurring("service-appointment-misfits", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> misfits.run());
  }

  @Bean
  Topic appointmentNotices() {
    return VisitLetters.TOPIC;
  }
}
