package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Weights;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import mn.ukhaalag.plan.exchange.Grid.Row;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a table as what they are meant to be, and says what is wrong with them.
final class Fields {

  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
  private static final int FINEST_WEIGHT = 3;

  private final Document document;
  private final Grid grid;
  private final Terms terms;
  private final Faults faults;

  Fields(Document document, Grid grid, Terms terms, Faults faults) {
    this.document = document;
    this.grid = grid;
    this.terms = terms;
    this.faults = faults;
  }

  Terms terms() {
    return terms;
  }

  /// Whether the file says anything about it at all; what it is silent on stays as it is.
  boolean has(Column column) {
    return grid.columns().containsKey(column);
  }

  void fault(Row row, Column column, String key, Object... arguments) {
    faults.add(grid.place(row, column), key, arguments);
  }

  String needed(Row row, Column column, int longest) {
    if (row.get(column).isEmpty()) {
      fault(row, column, "plan.exchange.fault.cell");
    }
    return text(row, column, longest);
  }

  String text(Row row, Column column, int longest) {
    String text = CleanText.clean(row.get(column));
    int length = CleanText.length(text);
    if (length > longest) {
      fault(row, column, "web.problem.long", longest, length);
    }
    return text;
  }

  @Nullable BigDecimal number(Row row, Column column) {
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

  @Nullable BigDecimal weight(Row row, Column column) {
    BigDecimal weight = number(row, column);
    boolean isWrong =
        weight != null
            && (weight.signum() < 0
                || weight.compareTo(Weights.ALL) > 0
                || weight.stripTrailingZeros().scale() > FINEST_WEIGHT);
    if (isWrong) {
      fault(row, column, "web.problem.hundredth");
    }
    return weight;
  }

  @Nullable BigDecimal amount(Row row, Column column) {
    BigDecimal amount = number(row, column);
    if (amount != null && (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 0)) {
      fault(row, column, "web.problem.amount");
    }
    return amount;
  }

  /// A day as text, or as the number of days by which Excel keeps it, in the plan's period.
  LocalDate day(Row row, Column column, LocalDate otherwise) {
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

  boolean yes(Row row, Column column, boolean otherwise) {
    String typed = row.get(column);
    if (typed.isEmpty()) {
      return otherwise;
    }
    Optional<Boolean> isYes = terms.isYes(typed);
    if (isYes.isEmpty()) {
      String offered = terms.yesOrNo(true) + ", " + terms.yesOrNo(false);
      fault(row, column, "plan.exchange.fault.choice", typed, offered);
    }
    return isYes.orElse(otherwise);
  }

  <E extends Enum<E>> Optional<E> choice(Row row, Column column, Class<E> type) {
    String typed = row.get(column);
    Optional<E> value = terms.value(type, typed);
    if (!typed.isEmpty() && value.isEmpty()) {
      fault(row, column, "plan.exchange.fault.choice", typed, terms.offered(type));
    }
    return value;
  }

  /// The parts of a cell that lists something, each in a line of its own.
  static List<String> list(Row row, Column column) {
    return row.get(column).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }
}
