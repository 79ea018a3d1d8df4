package mn.ukhaalag.plan.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.plan.form.Sheet.Row;

/// How measures stand in sum. Activities are part of their measure and not counted; what is not
/// due yet is no part of the mean.
///
/// @param sum of all percents
record Totals(int measures, int done, int underWay, int untouched, int notDue, BigDecimal sum) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 2;

  static final Totals NONE = new Totals(0, 0, 0, 0, 0, BigDecimal.ZERO);

  static Totals of(List<Row> rows) {
    Totals totals = NONE;
    for (Row row : rows) {
      totals = row.isActivity() ? totals : totals.plus(of(row));
    }
    return totals;
  }

  private static Totals of(Row row) {
    BigDecimal percent = row.percent();
    if (percent == null) {
      return new Totals(1, 0, 0, 0, 1, BigDecimal.ZERO);
    }
    if (percent.signum() == 0) {
      return new Totals(1, 0, 0, 1, 0, percent);
    }
    boolean isDone = percent.compareTo(HUNDRED) == 0;
    return new Totals(1, isDone ? 1 : 0, isDone ? 0 : 1, 0, 0, percent);
  }

  Totals plus(Totals other) {
    return new Totals(
        measures + other.measures,
        done + other.done,
        underWay + other.underWay,
        untouched + other.untouched,
        notDue + other.notDue,
        sum.add(other.sum));
  }

  /// The plain mean of what is due, with two digits after the point; empty if nothing is.
  Optional<BigDecimal> mean() {
    int due = measures - notDue;
    return due == 0
        ? Optional.empty()
        : Optional.of(sum.divide(BigDecimal.valueOf(due), DIGITS, RoundingMode.HALF_UP));
  }
}
