package mn.ukhaalag.service.statistics;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// How many took how many working days.
public final class Spread {

  private static final int HALF = 50;
  private static final int NEARLY_ALL = 90;

  private final TreeMap<Integer, Integer> byDays = new TreeMap<>();
  private long number;
  private long days;

  void add(Integer[] lengths, Integer[] numbers) {
    for (int place = 0; place < lengths.length; place++) {
      byDays.merge(lengths[place], numbers[place], Integer::sum);
      number += numbers[place];
      days += (long) lengths[place] * numbers[place];
    }
  }

  /// All working days together: where they are many, time is lost.
  public long total() {
    return days;
  }

  /// The working days that half of them took at most; empty if there are none.
  public OptionalInt median() {
    return percentile(HALF);
  }

  /// The working days that nine of ten took at most.
  public OptionalInt p90() {
    return percentile(NEARLY_ALL);
  }

  private OptionalInt percentile(int percent) {
    long wanted = Math.ceilDiv(number * percent, 100);
    long seen = 0;
    for (Map.Entry<Integer, Integer> some : byDays.entrySet()) {
      seen += some.getValue();
      if (seen >= wanted) {
        return OptionalInt.of(some.getKey());
      }
    }
    return OptionalInt.empty();
  }
}
