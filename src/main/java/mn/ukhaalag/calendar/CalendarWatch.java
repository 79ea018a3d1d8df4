package mn.ukhaalag.calendar;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Looks every two seconds whether another node has changed the calendar, so that nobody who asks
/// for a deadline has to.
@Component
class CalendarWatch implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);
  private static final int SECONDS = 2;

  private final LegalTime legalTime;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("calendar-watch").daemon().factory());

  private final ScheduledFuture<?> looking;

  CalendarWatch(LegalTime legalTime) {
    this.legalTime = legalTime;
    looking = watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    looking.cancel(true);
    watch.shutdownNow();
  }

  /// While the database is away the calendar stays as it was.
  private void look() {
    try {
      legalTime.refresh();
    } catch (RuntimeException problem) {
      log.warn("The calendar could not be read again: {}", problem.toString());
    }
  }
}
