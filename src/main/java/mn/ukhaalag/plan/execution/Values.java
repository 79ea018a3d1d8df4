package mn.ukhaalag.plan.execution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.execution.Telling.Reached;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Gauge;
import mn.ukhaalag.plan.execution.page.ExecutionPage.Part;
import mn.ukhaalag.web.Reading;
import org.springframework.stereotype.Component;

/// Reads what was typed as reached by the indicators of a measure.
@Component
class Values {

  private static final String VALUE = "value";
  private static final String NUMERATOR = "numerator";
  private static final String DENOMINATOR = "denominator";

  private final Gauges gauges;

  Values(Gauges gauges) {
    this.gauges = gauges;
  }

  List<Reached> read(Reading reading, Measure measure) {
    var reached = new ArrayList<Reached>();
    for (Gauge gauge : gauges.of(measure.id())) {
      if (!gauge.isFed()) {
        gauge.parts().forEach(part -> read(reading, gauge, part, reached));
      }
    }
    return List.copyOf(reached);
  }

  /// What was typed as spent until now; a source without a figure is left as it was.
  static Map<Source, BigDecimal> spent(Reading reading) {
    var spent = new EnumMap<Source, BigDecimal>(Source.class);
    for (Source source : Source.values()) {
      reading
          .optionalAmount("spent-" + source.name())
          .ifPresent(amount -> spent.put(source, amount));
    }
    return spent;
  }

  private static void read(Reading reading, Gauge gauge, Part part, List<Reached> reached) {
    Indicator indicator = gauge.indicator();
    if (indicator.facts().isShare()) {
      readShare(reading, gauge, part, reached);
      return;
    }
    BigDecimal value =
        reading.optionalNumber(Part.field(indicator.id(), VALUE, part.code())).orElse(null);
    if (value != null) {
      reached.add(
          new Reached(
              indicator,
              new Actual(
                  indicator.id(), gauge.year(), gauge.quarter(), part.code(), value, null, null)));
    }
  }

  private static void readShare(Reading reading, Gauge gauge, Part part, List<Reached> reached) {
    UUID id = gauge.indicator().id();
    String above = Part.field(id, NUMERATOR, part.code());
    String below = Part.field(id, DENOMINATOR, part.code());
    BigDecimal numerator = reading.optionalNumber(above).orElse(null);
    BigDecimal denominator = reading.optionalNumber(below).orElse(null);
    if (numerator == null && denominator == null) {
      return;
    }
    var problems = reading.problems();
    problems.addIf(numerator == null, above, "plan.problem.both");
    problems.addIf(denominator == null, below, "plan.problem.both");
    if (numerator != null && denominator != null) {
      boolean isMore = numerator.signum() < 0 || numerator.compareTo(denominator) > 0;
      problems.addIf(isMore, above, "plan.problem.numerator");
      reached.add(
          new Reached(
              gauge.indicator(),
              new Actual(
                  id, gauge.year(), gauge.quarter(), part.code(), null, numerator, denominator)));
    }
  }
}
