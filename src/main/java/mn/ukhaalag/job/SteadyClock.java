package mn.ukhaalag.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;

/// The clock of the machine, except that it never goes back: if that of the machine is set back, it
/// goes on by itself until the other has caught up. Whoever waits until a time by it never waits
/// for one that has been already.
final class SteadyClock implements Clock {

  private final java.time.Clock machine;
  private Instant latest;
  private long at = System.nanoTime();

  SteadyClock(java.time.Clock machine) {
    this.machine = machine;
    this.latest = machine.instant();
  }

  @Override
  public synchronized Instant now() {
    long nanos = System.nanoTime();
    Instant alone = latest.plus(Duration.ofNanos(nanos - at));
    Instant told = machine.instant();
    // What both are apart by while nothing was set is less than a second.
    latest = told.isBefore(alone.minusSeconds(1)) ? alone : later(told, latest);
    at = nanos;
    return latest;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
