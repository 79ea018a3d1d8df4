package mn.ukhaalag.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/// A part of a year that is reported on, always from its first of January.
public enum Part {
  Q1(3, "plan.report.first-quarter"),
  HALF(6, "plan.report.half"),
  NINE_MONTHS(9, "plan.report.nine-months"),
  YEAR(12, "plan.report.year");

  private static final int MONTHS_OF_A_QUARTER = 3;

  private final int months;
  private final String rule;

  Part(int months, String rule) {
    this.months = months;
    this.rule = rule;
  }

  /// The key of the legal rule that says when the report is due. It counts from
  /// [#countedFrom(int)].
  public String rule() {
    return rule;
  }

  /// The last day before the last month of the period.
  public LocalDate countedFrom(int year) {
    return YearMonth.of(year, months).atDay(1).minusDays(1);
  }

  /// The last day of the period.
  public LocalDate lastDay(int year) {
    return YearMonth.of(year, months).atEndOfMonth();
  }

  /// The quarter with which it ends, 1 to 4.
  public int lastQuarter() {
    return months / MONTHS_OF_A_QUARTER;
  }
}
