package mn.ukhaalag.plan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Progress;
import mn.ukhaalag.plan.Report.Line;
import mn.ukhaalag.plan.Report.Reached;
import mn.ukhaalag.plan.Reports.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the lines of a report from the record of execution.
@Component
class Compiling {

  private static final int QUARTERS = 4;

  private record Said(UUID measure, String words) {}

  private final Measures measures;
  private final Indicators indicators;
  private final Figures figures;
  private final JdbcClient database;

  Compiling(Measures measures, Indicators indicators, Figures figures, JdbcClient database) {
    this.measures = measures;
    this.indicators = indicators;
    this.figures = figures;
    this.database = database;
  }

  /// What was promised until the end of the period, and what was told of it. A measure that
  /// begins
  /// later is not reported on.
  List<Line> lines(Document document, Period period) {
    var last = period.part().lastDay(period.year());
    List<Measure> all =
        measures.of(document.id()).stream()
            .filter(it -> !it.promise().startsOn().isAfter(last))
            .toList();
    List<UUID> ids = all.stream().map(Measure::id).toList();
    Map<UUID, String> words = words(ids, period);
    Map<UUID, BigDecimal> percents = percents(ids, period);
    Map<UUID, List<Reached>> reached = reached(ids, period);
    return all.stream()
        .map(
            it ->
                new Line(
                    it.id(),
                    percents.get(it.id()),
                    words.getOrDefault(it.id(), ""),
                    reached.getOrDefault(it.id(), List.of()),
                    ""))
        .toList();
  }

  /// All that was told of the measures in that year until the end of the period, oldest first.
  private Map<UUID, String> words(List<UUID> measures, Period period) {
    return database
        .sql(
            """
            select measure_id as measure, words from plan.note
            where measure_id = any(:ids) and happened_on >= make_date(:year, 1, 1)
              and happened_on <= :last
            order by happened_on, id
            """)
        .param("ids", measures.toArray(UUID[]::new))
        .param("year", period.year())
        .param("last", period.part().lastDay(period.year()))
        .query(Said.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Said::measure, Collectors.mapping(Said::words, Collectors.joining("\n"))));
  }

  private record Done(UUID measure, BigDecimal percent) {}

  /// How much was done by the end of the period, as it was told last; what was done later belongs
  /// into a later report, however late this one is made.
  private Map<UUID, BigDecimal> percents(List<UUID> measures, Period period) {
    return database
        .sql(
            """
            select distinct on (measure_id) measure_id as measure, percent from plan.note
            where measure_id = any(:ids) and percent is not null and happened_on <= :last
            order by measure_id, happened_on desc, id desc
            """)
        .param("ids", measures.toArray(UUID[]::new))
        .param("last", period.part().lastDay(period.year()))
        .query(Done.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Done::measure, Done::percent));
  }

  private Map<UUID, List<Reached>> reached(List<UUID> measures, Period period) {
    List<Indicator> known = indicators.of(measures);
    List<UUID> ids = known.stream().map(Indicator::id).toList();
    Map<UUID, List<Target>> targets =
        figures.targets(ids).stream().collect(Collectors.groupingBy(Target::indicator));
    Map<UUID, List<Actual>> actuals =
        figures.actuals(ids).stream()
            .filter(it -> it.year() == period.year())
            .collect(Collectors.groupingBy(Actual::indicator));
    Map<UUID, List<Reached>> reached = new HashMap<>();
    for (Indicator indicator : known) {
      reached
          .computeIfAbsent(indicator.measure(), id -> new ArrayList<>())
          .add(
              reached(
                  indicator,
                  targets.getOrDefault(indicator.id(), List.of()),
                  actuals.getOrDefault(indicator.id(), List.of()),
                  period));
    }
    return reached;
  }

  private static Reached reached(
      Indicator indicator, List<Target> targets, List<Actual> actuals, Period period) {
    int quarter = period.part().lastQuarter();
    BigDecimal target =
        targets.stream()
            .filter(it -> it.year() == period.year())
            .filter(it -> it.quarter() == quarter || (quarter == QUARTERS && it.quarter() == 0))
            .map(Target::value)
            .findFirst()
            .orElse(null);
    var facts = indicator.facts();
    return new Reached(
        facts.name(),
        facts.unit(),
        facts.baseline(),
        facts.baselineYear(),
        target,
        Progress.reached(facts.counting(), facts.isShare(), actuals, quarter).orElse(null));
  }
}
