package mn.ukhaalag.petition.report;

import java.util.HashMap;
import java.util.Map;

/// The figures of an organisation, by the key of their column.
final class Sums {

  private final Map<String, Integer> figures = new HashMap<>();

  void add(String column, int number) {
    figures.merge(column, number, Integer::sum);
  }

  void add(Sums other) {
    other.figures.forEach(this::add);
  }

  int of(String column) {
    return figures.getOrDefault(column, 0);
  }
}
