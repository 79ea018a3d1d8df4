package mn.ukhaalag.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The system's clock, except for those who enter what happened earlier: while they do, it shows
/// the moment that they enter, to their own thread alone.
public final class PastClock extends Clock {

  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final ZoneId zone;

  PastClock(ZoneId zone) {
    this.zone = zone;
  }

  /// Does something as of a moment in the past.
  public static void at(Instant moment, Runnable deed) {
    ScopedValue.where(MOMENT, moment).run(deed);
  }

  /// Whether this thread enters something past.
  public static boolean isShown() {
    return MOMENT.isBound();
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : Instant.now();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new PastClock(other);
  }
}
