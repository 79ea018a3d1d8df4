package mn.ukhaalag.plan.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.Budgets.Source;

/// The columns of a plan in a spreadsheet, in the order of the template.
enum Column {
  OBJECTIVE_CODE(Sort.TEXT),
  OBJECTIVE_PARENT(Sort.TEXT),
  OBJECTIVE(Sort.TEXT),
  OBJECTIVE_WEIGHT(Sort.NUMBER),
  MEASURE_CODE(Sort.TEXT),
  /// Of an activity: the measure that it belongs to.
  MEASURE_PARENT(Sort.TEXT),
  MEASURE(Sort.TEXT),
  RESULT(Sort.TEXT),
  ORGANISATION(Sort.TEXT),
  POST(Sort.TEXT),
  EXECUTORS(Sort.TEXT),
  STARTS(Sort.TEXT),
  DUE(Sort.TEXT),
  WEIGHT(Sort.NUMBER),
  EVIDENCE(Sort.TEXT),
  PUBLIC(Sort.TEXT),
  LINKS(Sort.TEXT),
  PLANNED_STATE_BUDGET(Sort.NUMBER),
  PLANNED_LOCAL_BUDGET(Sort.NUMBER),
  PLANNED_DONOR_AID(Sort.NUMBER),
  PLANNED_BANK_LOAN(Sort.NUMBER),
  PLANNED_PRIVATE(Sort.NUMBER),
  PLANNED_OTHER(Sort.NUMBER),
  INDICATOR(Sort.TEXT),
  UNIT(Sort.TEXT),
  DIRECTION(Sort.TEXT),
  COUNTING(Sort.TEXT),
  SHARE(Sort.TEXT),
  BREAKDOWN(Sort.TEXT),
  SOURCE(Sort.TEXT),
  ENTERED_BY(Sort.TEXT),
  FEED(Sort.TEXT),
  BASELINE(Sort.NUMBER),
  BASELINE_YEAR(Sort.NUMBER),
  TARGET_Q1(Sort.NUMBER),
  TARGET_Q2(Sort.NUMBER),
  TARGET_Q3(Sort.NUMBER),
  TARGET_Q4(Sort.NUMBER),
  TARGET(Sort.NUMBER),
  /// Those of other years than the last one of the plan.
  TARGETS(Sort.TEXT),
  SPENT_STATE_BUDGET(Sort.TOLD),
  SPENT_LOCAL_BUDGET(Sort.TOLD),
  SPENT_DONOR_AID(Sort.TOLD),
  SPENT_BANK_LOAN(Sort.TOLD),
  SPENT_PRIVATE(Sort.TOLD),
  SPENT_OTHER(Sort.TOLD);

  /// The quarters' targets, the first one first.
  static final List<Column> QUARTERS = List.of(TARGET_Q1, TARGET_Q2, TARGET_Q3, TARGET_Q4);

  /// What the template offers: all that can be taken in.
  static final List<Column> TAKEN =
      Arrays.stream(values()).filter(it -> it.sort != Sort.TOLD).toList();

  private enum Sort {
    TEXT,
    NUMBER,
    /// A number that only goes out: it is told with the execution, and not by a file.
    TOLD
  }

  private final Sort sort;

  Column(Sort sort) {
    this.sort = sort;
  }

  static Column planned(Source source) {
    return valueOf("PLANNED_" + source.name());
  }

  static Column spent(Source source) {
    return valueOf("SPENT_" + source.name());
  }

  boolean isNumber() {
    return sort != Sort.TEXT;
  }

  String key() {
    return "plan.exchange.column." + name();
  }

  /// The message key of what is to be written into it.
  String help() {
    return "plan.exchange.help." + name();
  }

  /// The column with that heading, in either language or by its name here.
  static Optional<Column> of(String heading, Words words) {
    String wanted = heading.strip().toLowerCase(Locale.ROOT);
    for (Column column : values()) {
      boolean isIt =
          column.name().toLowerCase(Locale.ROOT).equals(wanted)
              || words.get(Language.MN, column.key()).toLowerCase(Locale.ROOT).equals(wanted)
              || words.get(Language.EN, column.key()).toLowerCase(Locale.ROOT).equals(wanted);
      if (isIt) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /// The letter that a spreadsheet shows above a column, counted from 0.
  static String letter(int index) {
    return index < 26
        ? Character.toString('A' + index)
        : Character.toString('A' + index / 26 - 1) + Character.toString('A' + index % 26);
  }
}
