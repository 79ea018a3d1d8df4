package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Breakdown;
import mn.ukhaalag.plan.Indicator.Counting;
import mn.ukhaalag.plan.Indicator.Direction;
import mn.ukhaalag.plan.IndicatorFeed.Figure;
import mn.ukhaalag.plan.Progress;
import mn.ukhaalag.plan.Weights;
import mn.ukhaalag.plan.exchange.Grid.Row;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Period;
import org.jspecify.annotations.Nullable;

/// Checks the indicators of a file. Those of one measure are told apart by their names.
final class GaugeCheck {

  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_UNIT = 60;
  private static final int LONGEST_SOURCE = 300;
  private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");
  private static final Pattern AIM = Pattern.compile("(\\d{4})(?:/([1-4]))?\\s*:\\s*(.+)");

  private final Document document;
  private final Fields fields;
  private final NewIds ids;
  private final Function<String, Optional<Figure>> feeds;
  private final Map<String, Deque<Gauge>> now = new HashMap<>();

  GaugeCheck(
      Document document,
      PlanFile now,
      Fields fields,
      NewIds ids,
      Function<String, Optional<Figure>> feeds) {
    this.document = document;
    this.fields = fields;
    this.ids = ids;
    this.feeds = feeds;
    now.gauges()
        .forEach(
            it ->
                this.now
                    .computeIfAbsent(it.measure() + it.facts().name(), name -> new ArrayDeque<>())
                    .add(it));
  }

  /// @param organisation that answers for the measure
  Gauge check(Row row, UUID measure, UUID organisation) {
    String name = fields.text(row, Column.INDICATOR, LONGEST_NAME);
    Gauge before = now.getOrDefault(measure + name, new ArrayDeque<>()).poll();
    Optional<Figure> feed = feed(row, before);
    Indicator.Facts facts = facts(row, name, before == null ? null : before.facts(), organisation);
    Indicator.Facts full = feed.map(it -> fed(facts, it)).orElse(facts);
    var targets = targets(row, before);
    targets.forEach((period, value) -> check(row, period, value, full));
    return new Gauge(
        before == null ? ids.next() : before.id(),
        row.number(),
        measure,
        full,
        feed.map(Figure::key).orElse(null),
        targets);
  }

  private boolean isKept(@Nullable Object before, Column column) {
    return before != null && !fields.has(column);
  }

  private Optional<Figure> feed(Row row, @Nullable Gauge before) {
    if (before != null && isKept(before, Column.FEED)) {
      return Optional.ofNullable(before.feed()).flatMap(feeds);
    }
    String key = row.get(Column.FEED);
    Optional<Figure> found = feeds.apply(key);
    if (!key.isEmpty() && found.isEmpty()) {
      fields.fault(row, Column.FEED, "plan.exchange.fault.feed", key);
    }
    return found;
  }

  /// Of one that the system fills, the system knows the kind of the figures.
  private static Indicator.Facts fed(Indicator.Facts facts, Figure figure) {
    return new Indicator.Facts(
        facts.name(),
        figure.unit(),
        figure.direction(),
        facts.counting(),
        figure.isShare(),
        facts.baseline(),
        facts.baselineYear(),
        null,
        facts.source(),
        null);
  }

  private Indicator.Facts facts(
      Row row, String name, Indicator.@Nullable Facts before, UUID organisation) {
    return new Indicator.Facts(
        name,
        before != null && isKept(before, Column.UNIT) ? before.unit() : unit(row),
        fields
            .choice(row, Column.DIRECTION, Direction.class)
            .orElse(before == null ? Direction.RISING : before.direction()),
        fields
            .choice(row, Column.COUNTING, Counting.class)
            .orElse(before == null ? Counting.POINT : before.counting()),
        fields.yes(row, Column.SHARE, before != null && before.isShare()),
        before != null && isKept(before, Column.BASELINE)
            ? before.baseline()
            : fields.number(row, Column.BASELINE),
        before != null && isKept(before, Column.BASELINE_YEAR) ? before.baselineYear() : year(row),
        before != null && isKept(before, Column.BREAKDOWN)
            ? before.breakdown()
            : fields.choice(row, Column.BREAKDOWN, Breakdown.class).orElse(null),
        before != null && isKept(before, Column.SOURCE)
            ? before.source()
            : fields.text(row, Column.SOURCE, LONGEST_SOURCE),
        before != null && isKept(before, Column.ENTERED_BY)
            ? before.enteredBy()
            : enteredBy(row, organisation));
  }

  private String unit(Row row) {
    return row.get(Column.FEED).isEmpty()
        ? fields.needed(row, Column.UNIT, LONGEST_UNIT)
        : fields.text(row, Column.UNIT, LONGEST_UNIT);
  }

  private @Nullable Integer year(Row row) {
    String typed = row.get(Column.BASELINE_YEAR);
    boolean isYear = YEAR.matcher(typed).matches();
    if (!typed.isEmpty() && !isYear) {
      fields.fault(row, Column.BASELINE_YEAR, "plan.problem.year");
    }
    return isYear ? Integer.valueOf(typed) : null;
  }

  private @Nullable UUID enteredBy(Row row, UUID organisation) {
    String title = row.get(Column.ENTERED_BY);
    Optional<UUID> found = fields.terms().directory().post(organisation, title);
    if (!title.isEmpty() && found.isEmpty()) {
      fields.fault(row, Column.ENTERED_BY, "plan.exchange.fault.post", title);
    }
    return found.orElse(null);
  }

  private SortedMap<Period, BigDecimal> targets(Row row, @Nullable Gauge before) {
    int last = document.to().getYear();
    var targets = new TreeMap<Period, BigDecimal>();
    for (int quarter = 0; quarter <= Column.QUARTERS.size(); quarter++) {
      Column column = CellText.column(quarter);
      var period = new Period(last, quarter);
      BigDecimal value =
          before != null && isKept(before, column)
              ? before.targets().get(period)
              : fields.number(row, column);
      if (value != null) {
        targets.put(period, value);
      }
    }
    if (before != null && isKept(before, Column.TARGETS)) {
      before.targets().headMap(new Period(last, 0)).forEach(targets::put);
    } else {
      readTargets(row, targets);
    }
    return targets;
  }

  /// As in `2027: 300; 2028/2: 400`.
  private void readTargets(Row row, SortedMap<Period, BigDecimal> targets) {
    for (String part : row.get(Column.TARGETS).split("[;\n]", -1)) {
      if (part.isBlank()) {
        continue;
      }
      Matcher aim = AIM.matcher(part.strip());
      Optional<BigDecimal> value = aim.matches() ? Numbers.parse(aim.group(3)) : Optional.empty();
      int year = aim.matches() ? Integer.parseInt(aim.group(1)) : 0;
      boolean isRight =
          value.isPresent() && year >= document.from().getYear() && year < document.to().getYear();
      if (!isRight) {
        fields.fault(row, Column.TARGETS, "plan.exchange.fault.targets", part.strip());
        continue;
      }
      int quarter = aim.group(2) == null ? 0 : Integer.parseInt(aim.group(2));
      targets.put(new Period(year, quarter), value.get());
    }
  }

  private void check(Row row, Period period, BigDecimal value, Indicator.Facts facts) {
    boolean isLast = period.year() == document.to().getYear();
    Column column = isLast ? CellText.column(period.quarter()) : Column.TARGETS;
    if (Progress.isAgainst(facts.direction(), facts.baseline(), value)) {
      fields.fault(
          row,
          column,
          "plan.problem.against." + facts.direction(),
          Numbers.text(facts.baseline()),
          Numbers.text(value));
    }
    if (facts.isShare() && (value.signum() < 0 || value.compareTo(Weights.ALL) > 0)) {
      fields.fault(row, column, "plan.problem.share");
    }
  }
}
