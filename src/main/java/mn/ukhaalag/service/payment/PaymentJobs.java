package mn.ukhaalag.service.payment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.notice.Topic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What goes on around payments without anybody waiting.
@Configuration
@EnableConfigurationProperties({QpaySettings.class, TransferSettings.class})
class PaymentJobs {

  private static final LocalTime NIGHT = LocalTime.of(4, 30);
  private static final int BATCH = 500;

  @Bean
  RecurringTask<Void> expireInvoices(InvoiceRows invoices, Payments payments, Clock clock) {
    return Tasks.recurring("service-payment-expiry", FixedDelay.of(Duration.ofHours(1)))
        .execute(
            (instance, context) ->
                invoices.overdue(clock.instant(), BATCH).forEach(it -> payments.expire(it.id())));
  }

  @Bean
  RecurringTask<Void> reconcilePayments(Reconciling reconciling) {
    return Tasks.recurring("service-payment-reconciliation", new Daily(WorkingCalendar.ZONE, NIGHT))
        .execute((instance, context) -> reconciling.run());
  }

  @Bean
  Topic paymentNotices() {
    return PaymentLetters.TOPIC;
  }
}
