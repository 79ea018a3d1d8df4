package mn.ukhaalag.petition.figures;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The sum of some cells.
final class Totals {

  private final TreeMap<Integer, Integer> answersByDays = new TreeMap<>();
  private int received;
  private int inTime;
  private int late;
  private int stars;
  private int ratings;
  private int answered;

  Totals add(Cell cell) {
    received += cell.received();
    inTime += cell.inTime();
    late += cell.late();
    stars += cell.stars();
    ratings += cell.ratings();
    for (Cell.Answered some : cell.answers()) {
      answersByDays.merge(some.days(), some.number(), Integer::sum);
      answered += some.number();
    }
    return this;
  }

  int received() {
    return received;
  }

  int answered() {
    return answered;
  }

  int inTime() {
    return inTime;
  }

  int late() {
    return late;
  }

  int ratings() {
    return ratings;
  }

  /// Whole per cent of what is due that was answered in time; empty while nothing is due.
  OptionalInt percentInTime() {
    int due = inTime + late;
    return due == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * inTime / due));
  }

  /// The days that half of the answers took at most.
  OptionalInt medianDays() {
    int half = (answered + 1) / 2;
    int seen = 0;
    for (Map.Entry<Integer, Integer> some : answersByDays.entrySet()) {
      seen += some.getValue();
      if (seen >= half) {
        return OptionalInt.of(some.getKey());
      }
    }
    return OptionalInt.empty();
  }

  /// The mean of the ratings, 1 to 5.
  OptionalDouble satisfaction() {
    return ratings == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) stars / ratings);
  }
}
