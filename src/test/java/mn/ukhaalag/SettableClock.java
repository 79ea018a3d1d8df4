package mn.ukhaalag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that a test sets. It stands still until it is moved.
public final class SettableClock extends Clock {

  /// A Monday morning in Darkhan: 2 March 2026, 10:00.
  public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final ZoneId zone;

  SettableClock(ZoneId zone) {
    this.zone = zone;
  }

  public void set(Instant time) {
    now.set(time);
  }

  public void advance(Duration duration) {
    now.updateAndGet(time -> time.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(instant(), other);
  }
}
