package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Direction;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Progress;
import mn.ukhaalag.plan.Weights;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import mn.ukhaalag.plan.exchange.Grid.Row;
import mn.ukhaalag.plan.exchange.PlanFile.NewIndicator;
import mn.ukhaalag.plan.exchange.PlanFile.NewMeasure;
import mn.ukhaalag.plan.exchange.PlanFile.NewObjective;
import org.jspecify.annotations.Nullable;

/// Checks a table cell by cell against the plan that it is for.
final class FileCheck {

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_UNIT = 60;
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

  private final Document document;
  private final Known known;
  private final Grid grid;
  private final Faults faults;
  private final Map<String, UUID> objectives = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final List<NewObjective> newObjectives = new ArrayList<>();
  private final List<NewMeasure> newMeasures = new ArrayList<>();
  private final List<NewIndicator> gauges = new ArrayList<>();
  private @Nullable UUID objective;
  private @Nullable UUID measure;

  /// What there is already.
  ///
  /// @param objectives of the plan by their code
  /// @param codes of its measures
  /// @param organisations by their code and by their Mongolian name, in small letters
  record Known(Map<String, UUID> objectives, Set<String> codes, Map<String, UUID> organisations) {}

  FileCheck(Document document, Known known, Grid grid, Faults faults) {
    this.document = document;
    this.known = known;
    this.grid = grid;
    this.faults = faults;
    objectives.putAll(known.objectives());
    codes.addAll(known.codes());
  }

  PlanFile check() {
    grid.rows().forEach(this::check);
    return new PlanFile(newObjectives, newMeasures, gauges);
  }

  private void check(Row row) {
    if (!row.get(Column.OBJECTIVE_CODE).isEmpty()) {
      objective = objective(row);
    }
    if (!row.get(Column.MEASURE_CODE).isEmpty() || !row.get(Column.MEASURE).isEmpty()) {
      measure = measure(row);
    }
    if (!row.get(Column.INDICATOR).isEmpty()) {
      indicator(row);
    }
  }

  private UUID objective(Row row) {
    String code = text(row, Column.OBJECTIVE_CODE, LONGEST_CODE);
    return objectives.computeIfAbsent(
        code,
        unknown -> {
          String title = needed(row, Column.OBJECTIVE, LONGEST_TEXT);
          var fresh =
              new NewObjective(UUID.randomUUID(), new Objective.Facts(null, code, title, null));
          newObjectives.add(fresh);
          return fresh.id();
        });
  }

  private @Nullable UUID measure(Row row) {
    String code = needed(row, Column.MEASURE_CODE, LONGEST_CODE);
    if (!code.isEmpty() && !codes.add(code)) {
      fault(row, Column.MEASURE_CODE, "plan.conflict.code", code);
    }
    if (objective == null) {
      fault(row, Column.OBJECTIVE_CODE, "plan.exchange.fault.no-objective");
      return null;
    }
    LocalDate starts = day(row, Column.STARTS, document.from());
    LocalDate due = day(row, Column.DUE, document.to());
    if (starts.isAfter(due)) {
      fault(row, Column.DUE, "plan.problem.period");
    }
    var promise =
        new Promise(
            code,
            needed(row, Column.MEASURE, LONGEST_TEXT),
            text(row, Column.RESULT, LONGEST_TEXT),
            organisation(row),
            null,
            starts,
            due,
            weight(row),
            true,
            false);
    var fresh = new NewMeasure(UUID.randomUUID(), objective, promise);
    newMeasures.add(fresh);
    return fresh.id();
  }

  private void indicator(Row row) {
    if (measure == null) {
      fault(row, Column.MEASURE_CODE, "plan.exchange.fault.no-measure");
      return;
    }
    Direction direction = direction(row);
    BigDecimal baseline = number(row, Column.BASELINE);
    BigDecimal target = number(row, Column.TARGET);
    if (target != null && Progress.isAgainst(direction, baseline, target)) {
      fault(
          row,
          Column.TARGET,
          "plan.problem.against." + direction,
          Numbers.text(baseline),
          Numbers.text(target));
    }
    var facts =
        new Indicator.Facts(
            text(row, Column.INDICATOR, LONGEST_NAME),
            needed(row, Column.UNIT, LONGEST_UNIT),
            direction,
            Indicator.Counting.POINT,
            false,
            baseline,
            null,
            null,
            "",
            null);
    gauges.add(
        new NewIndicator(UUID.randomUUID(), measure, facts, document.to().getYear(), target));
  }

  private Direction direction(Row row) {
    return switch (row.get(Column.DIRECTION).toLowerCase(Locale.ROOT)) {
      case "", "өсөх", "rising" -> Direction.RISING;
      case "буурах", "falling" -> Direction.FALLING;
      default -> {
        fault(row, Column.DIRECTION, "plan.exchange.fault.direction");
        yield Direction.RISING;
      }
    };
  }

  private UUID organisation(Row row) {
    String name = row.get(Column.ORGANISATION).toLowerCase(Locale.ROOT);
    UUID found = known.organisations().get(name);
    if (!name.isEmpty() && found == null) {
      fault(
          row,
          Column.ORGANISATION,
          "plan.exchange.fault.organisation",
          row.get(Column.ORGANISATION));
    }
    return found == null ? document.organisation() : found;
  }

  private @Nullable BigDecimal weight(Row row) {
    BigDecimal weight = number(row, Column.WEIGHT);
    boolean isWrong =
        weight != null
            && (weight.signum() < 0
                || weight.compareTo(Weights.ALL) > 0
                || weight.stripTrailingZeros().scale() > 3);
    if (isWrong) {
      fault(row, Column.WEIGHT, "web.problem.hundredth");
    }
    return weight;
  }

  private @Nullable BigDecimal number(Row row, Column column) {
    String typed = row.get(column);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<BigDecimal> number = Numbers.parse(typed);
    if (number.isEmpty()) {
      fault(row, column, "web.problem.number", typed);
    }
    return number.orElse(null);
  }

  /// A day as text, or as the number of days by which Excel keeps it.
  private LocalDate day(Row row, Column column, LocalDate otherwise) {
    String typed = row.get(column);
    if (typed.isEmpty()) {
      return otherwise;
    }
    LocalDate day = parse(typed).orElse(null);
    if (day == null) {
      fault(row, column, "web.problem.day");
      return otherwise;
    }
    if (!document.holds(day)) {
      fault(row, column, "plan.problem.outside", document.from(), document.to());
    }
    return day;
  }

  private static Optional<LocalDate> parse(String typed) {
    if (typed.matches("\\d{5}(\\.0+)?")) {
      return Optional.of(EXCEL_EPOCH.plusDays(Long.parseLong(typed.substring(0, 5))));
    }
    try {
      return Optional.of(LocalDate.parse(typed.replace('.', '-').replace('/', '-')));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private String needed(Row row, Column column, int longest) {
    if (row.get(column).isEmpty()) {
      fault(row, column, "plan.exchange.fault.cell");
    }
    return text(row, column, longest);
  }

  private String text(Row row, Column column, int longest) {
    String text = row.get(column);
    int length = CleanText.length(text);
    if (length > longest) {
      fault(row, column, "web.problem.long", longest, length);
    }
    return CleanText.clean(text);
  }

  private void fault(Row row, Column column, String key, Object... arguments) {
    faults.add(grid.place(row, column), key, arguments);
  }
}
