package mn.ukhaalag.continuity.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mn.ukhaalag.continuity.store.Safe;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Old backups thin out, and never so far that a promised day is missing.
class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-11-22T17:30:00Z");

  @Property(tries = 200)
  void daysWeeksAndMonthsAreKept(
      @ForAll @IntRange(min = 1, max = 500) int nights,
      @ForAll @IntRange(min = 2, max = 40) int days,
      @ForAll @IntRange(max = 20) int weeks,
      @ForAll @IntRange(max = 14) int months) {
    List<Manifest> all =
        IntStream.range(0, nights).mapToObj(night -> made(nights - night - 1)).toList();
    List<Manifest> kept = Retention.kept(all, new Retention.Rule(days, weeks, months), NOW);
    assertThat(kept).endsWith(all.getLast());
    assertThat(kept).containsAll(all.subList(Math.max(0, nights - days), nights));
    assertThat(kept.size()).isLessThanOrEqualTo(days + weeks + months + 3);
    long oldest = Math.min(nights - 1, Math.max(days - 1, weeks * 7 - 7));
    assertThat(kept.getFirst().startedAt()).isBeforeOrEqualTo(NOW.minus(Duration.ofDays(oldest)));
  }

  private static Manifest made(int nightsAgo) {
    Instant time = NOW.minus(Duration.ofDays(nightsAgo));
    return new Manifest(
        "base-" + nightsAgo,
        time,
        time,
        new Manifest.Line(1, 1),
        "0/1",
        "0/2",
        2,
        "",
        0,
        List.of(),
        new Safe.Kept("", "", 0),
        List.of(),
        null,
        Map.of());
  }
}
