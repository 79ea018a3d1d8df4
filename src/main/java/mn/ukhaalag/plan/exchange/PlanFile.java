package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.Objective;
import org.jspecify.annotations.Nullable;

/// The lines of a plan as they stand in it, or as a file would have them. A line of a file that
/// the plan has already carries its id, a new one the id that it is to have.
record PlanFile(List<Head> heads, List<Deed> deeds, List<Gauge> gauges) {

  static final PlanFile EMPTY = new PlanFile(List.of(), List.of(), List.of());

  /// A line of any kind.
  sealed interface Line {

    UUID id();

    /// Of the file, counted from 1; 0 for what stands in the plan.
    int row();
  }

  /// An objective.
  record Head(UUID id, int row, Objective.Facts facts) implements Line {}

  /// A measure or an activity.
  ///
  /// @param parent the measure that it is an activity of; null for a measure
  record Deed(
      UUID id,
      int row,
      UUID objective,
      @Nullable UUID parent,
      Promise promise,
      Map<Source, BigDecimal> budget,
      List<Executor> executors,
      List<Service> links)
      implements Line {}

  /// What a measure serves: an objective or a measure of a higher document.
  record Service(
      UUID document, @Nullable UUID objective, @Nullable UUID measure, String articles) {}

  /// An indicator.
  ///
  /// @param feed the key of the feed that fills it; null where people do
  record Gauge(
      UUID id,
      int row,
      UUID measure,
      Indicator.Facts facts,
      @Nullable String feed,
      SortedMap<Period, BigDecimal> targets)
      implements Line {}

  /// A quarter of a year, or with 0 the year.
  record Period(int year, int quarter) implements Comparable<Period> {

    @Override
    public int compareTo(Period other) {
      int years = Integer.compare(year, other.year);
      return years != 0 ? years : Integer.compare(quarter, other.quarter);
    }
  }

  int lines() {
    return heads.size() + deeds.size() + gauges.size();
  }
}
