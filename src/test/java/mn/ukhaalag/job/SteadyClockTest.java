package mn.ukhaalag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Jobs follow the clock of the machine on, never back.
class SteadyClockTest {

  private final AtomicReference<Instant> machine =
      new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
  private final InstantSource source = machine::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  @Test
  void itFollowsAnHourOnAndNotBack() {
    var steady = new SteadyClock(clock);
    Instant begin = steady.now();
    machine.updateAndGet(it -> it.plus(Duration.ofHours(1)));
    Instant later = steady.now();
    assertThat(Duration.between(begin, later)).isEqualTo(Duration.ofHours(1));
    machine.updateAndGet(it -> it.minus(Duration.ofDays(1)));
    Instant still = steady.now();
    assertThat(still).isAfterOrEqualTo(later).isBefore(later.plusSeconds(60));
    assertThat(steady.now()).isAfter(still);
  }
}
