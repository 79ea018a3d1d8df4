package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Head;
import mn.ukhaalag.plan.exchange.PlanFile.Period;
import org.jspecify.annotations.Nullable;

/// Says a line of a plan in the words of the cells. A cell that would be empty is left out.
final class CellText {

  private static final int QUARTERS = 4;

  private final Document document;
  private final Terms terms;

  CellText(Document document, Terms terms) {
    this.document = document;
    this.terms = terms;
  }

  /// @param parent the code of the objective above; empty at the top
  Map<Column, String> head(Head head, String parent) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    put(cells, Column.OBJECTIVE_CODE, head.facts().code());
    put(cells, Column.OBJECTIVE_PARENT, parent);
    put(cells, Column.OBJECTIVE, head.facts().title());
    put(cells, Column.OBJECTIVE_WEIGHT, Numbers.text(head.facts().weight()));
    return cells;
  }

  /// @param objective the code of its objective
  /// @param parent the code of the measure that it is an activity of; empty for a measure
  Map<Column, String> deed(Deed deed, String objective, String parent) {
    var promise = deed.promise();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    put(cells, Column.OBJECTIVE_CODE, objective);
    put(cells, Column.MEASURE_CODE, promise.code());
    put(cells, Column.MEASURE_PARENT, parent);
    put(cells, Column.MEASURE, promise.title());
    put(cells, Column.RESULT, promise.result());
    put(cells, Column.ORGANISATION, terms.directory().organisation(promise.organisation()));
    put(cells, Column.POST, terms.directory().post(promise.post()));
    put(
        cells,
        Column.EXECUTORS,
        deed.executors().stream()
            .map(terms.directory()::executor)
            .sorted()
            .collect(Collectors.joining("\n")));
    put(cells, Column.STARTS, promise.startsOn().toString());
    put(cells, Column.DUE, promise.dueOn().toString());
    put(cells, Column.WEIGHT, Numbers.text(promise.weight()));
    put(cells, Column.EVIDENCE, terms.yesOrNo(promise.needsEvidence()));
    put(cells, Column.PUBLIC, terms.yesOrNo(promise.isPublic()));
    put(cells, Column.LINKS, terms.sentences().write(deed.links()));
    deed.budget()
        .forEach((source, amount) -> put(cells, Column.planned(source), Numbers.text(amount)));
    return cells;
  }

  /// What was spent on a measure.
  static Map<Column, String> spent(Map<Source, BigDecimal> spent) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    spent.forEach((source, amount) -> put(cells, Column.spent(source), Numbers.text(amount)));
    return cells;
  }

  Map<Column, String> gauge(Gauge gauge) {
    var facts = gauge.facts();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    put(cells, Column.INDICATOR, facts.name());
    put(cells, Column.UNIT, facts.unit());
    put(cells, Column.DIRECTION, terms.word(facts.direction()));
    put(cells, Column.COUNTING, terms.word(facts.counting()));
    put(cells, Column.SHARE, terms.yesOrNo(facts.isShare()));
    put(cells, Column.BREAKDOWN, facts.breakdown() == null ? "" : terms.word(facts.breakdown()));
    put(cells, Column.SOURCE, facts.source());
    put(cells, Column.ENTERED_BY, post(facts.enteredBy()));
    put(cells, Column.FEED, Objects.requireNonNullElse(gauge.feed(), ""));
    put(cells, Column.BASELINE, Numbers.text(facts.baseline()));
    Integer year = facts.baselineYear();
    put(cells, Column.BASELINE_YEAR, year == null ? "" : year.toString());
    putTargets(cells, gauge);
    return cells;
  }

  private String post(@Nullable UUID id) {
    return terms.directory().post(id);
  }

  private void putTargets(Map<Column, String> cells, Gauge gauge) {
    int last = document.to().getYear();
    gauge
        .targets()
        .forEach(
            (period, value) -> {
              if (period.year() == last) {
                put(cells, column(period.quarter()), Numbers.text(value));
              }
            });
    put(
        cells,
        Column.TARGETS,
        gauge.targets().entrySet().stream()
            .filter(it -> it.getKey().year() != last)
            .map(it -> period(it.getKey()) + ": " + Numbers.text(it.getValue()))
            .collect(Collectors.joining("; ")));
  }

  static Column column(int quarter) {
    return quarter == 0 || quarter > QUARTERS ? Column.TARGET : Column.QUARTERS.get(quarter - 1);
  }

  private static String period(Period period) {
    return period.quarter() == 0
        ? Integer.toString(period.year())
        : period.year() + "/" + period.quarter();
  }

  private static void put(Map<Column, String> cells, Column column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }
}
