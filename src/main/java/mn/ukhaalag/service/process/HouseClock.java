package mn.ukhaalag.service.process;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.flowable.common.engine.impl.util.DefaultClockImpl;

/// Gives the engine the time of the house.
final class HouseClock extends DefaultClockImpl {

  private final Clock clock;

  HouseClock(Clock clock) {
    super(TimeZone.getTimeZone(WorkingCalendar.ZONE));
    this.clock = clock;
  }

  @Override
  public Date getCurrentTime() {
    return Date.from(clock.instant());
  }

  @Override
  public Calendar getCurrentCalendar() {
    return GregorianCalendar.from(clock.instant().atZone(WorkingCalendar.ZONE));
  }

  @Override
  public Calendar getCurrentCalendar(TimeZone zone) {
    return GregorianCalendar.from(clock.instant().atZone(zone.toZoneId()));
  }
}
