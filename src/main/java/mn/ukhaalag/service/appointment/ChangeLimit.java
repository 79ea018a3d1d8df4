package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import mn.ukhaalag.calendar.LegalTime;
import org.springframework.stereotype.Component;

/// Until when somebody may move or cancel an appointment, by the rule of its day. A time that is
/// near can be taken although that moment is over.
@Component
class ChangeLimit {

  private static final String RULE = "service.appointment.change";

  private final LegalTime legalTime;
  private final Clock clock;

  ChangeLimit(LegalTime legalTime, Clock clock) {
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// The last moment for an appointment.
  Instant of(Visit visit) {
    return of(visit.day(), visit.dueAt());
  }

  /// The last moment for a time that somebody would take.
  Instant of(Slot slot) {
    return of(slot.day(), slot.from());
  }

  Instant of(LocalDate day, Instant begins) {
    return legalTime.rule(RULE, day).before(begins, legalTime.calendar(), null);
  }

  /// Whether that last moment is over.
  boolean isOver(Instant last) {
    return clock.instant().isAfter(last);
  }
}
