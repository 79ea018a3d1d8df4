package mn.ukhaalag.security.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Carries out by the clock what was asked and granted, and repeats what a restored database has
/// forgotten that it had forgotten.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class ErasureWork {

  private static final Logger log = LoggerFactory.getLogger(ErasureWork.class);
  private static final int BATCH = 100;

  private final Erasures erasures;
  private final Erasing erasing;
  private final ErasureList list;
  private final LegalTime legalTime;
  private final Clock clock;

  ErasureWork(
      Erasures erasures, Erasing erasing, ErasureList list, LegalTime legalTime, Clock clock) {
    this.erasures = erasures;
    this.erasing = erasing;
    this.list = list;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// Looks every ten minutes.
  @Configuration
  @ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
  static class Jobs {
    @Bean
    RecurringTask<Void> carryOutErasures(ErasureWork work) {
      return Tasks.recurring("security-erasures", FixedDelay.ofMinutes(10))
          .execute((instance, context) -> work.carryOut());
    }
  }

  /// Each in a transaction of its own: one that fails keeps nobody else waiting.
  void carryOut() {
    for (UUID id : erasures.due(clock.instant(), legalTime.today(), BATCH)) {
      try {
        erasing.carryOut(id);
      } catch (RuntimeException problem) {
        log.error("The erasure {} could not be carried out", id, problem);
      }
    }
  }

  /// At the start: a database that was restored to a moment before an erasure forgets again.
  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void repeat() {
    for (Erasure erased : list.all()) {
      boolean isKnown = erasures.find(erased.id()).filter(it -> it.erasedAt() != null).isPresent();
      if (!isKnown) {
        erasing.repeat(erased);
        log.info("The erasure {} was carried out again after a restore", erased.id());
      }
    }
  }
}
