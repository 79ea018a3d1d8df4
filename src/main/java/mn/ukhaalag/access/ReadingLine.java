package mn.ukhaalag.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.ReadingLog.Reading;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.access.Readings.Purpose;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// What somebody looked at within one hour for one purpose, however often he opened it.
///
/// @param last the newest of these readings
/// @param first when he looked first
/// @param times how often he looked
/// @param kinds all that he saw
public record ReadingLine(Reading last, Instant first, int times, Set<Kind> kinds) {

  private static final long HOUR_SECONDS = Duration.ofHours(1).toSeconds();

  public ReadingLine {
    kinds = Set.copyOf(kinds);
  }

  /// Which readings are one line.
  private record Same(
      @Nullable UUID reader,
      @Nullable UUID post,
      @Nullable UUID organisation,
      Thing thing,
      Purpose purpose,
      long hour) {}

  /// The readings, newest first, with those that are alike joined where the newest of them stood.
  static List<ReadingLine> join(List<Reading> readings) {
    var lines = new LinkedHashMap<Same, ReadingLine>();
    for (Reading reading : readings) {
      var single = new ReadingLine(reading, reading.at(), 1, reading.kinds());
      lines.merge(same(reading), single, ReadingLine::with);
    }
    return List.copyOf(lines.values());
  }

  private static Same same(Reading reading) {
    return new Same(
        reading.reader(),
        reading.post(),
        reading.organisation(),
        reading.of(),
        reading.purpose(),
        Math.floorDiv(reading.at().getEpochSecond(), HOUR_SECONDS));
  }

  private ReadingLine with(ReadingLine older) {
    var all = EnumSet.noneOf(Kind.class);
    all.addAll(kinds);
    all.addAll(older.kinds);
    return new ReadingLine(last, older.first, times + older.times, all);
  }
}
