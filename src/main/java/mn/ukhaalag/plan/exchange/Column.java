package mn.ukhaalag.plan.exchange;

import java.util.Locale;
import java.util.Optional;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;

/// The columns of a plan in a spreadsheet, in the order of the template.
enum Column {
  OBJECTIVE_CODE,
  OBJECTIVE,
  MEASURE_CODE,
  MEASURE,
  RESULT,
  ORGANISATION,
  STARTS,
  DUE,
  WEIGHT,
  INDICATOR,
  UNIT,
  DIRECTION,
  BASELINE,
  TARGET;

  String key() {
    return "plan.exchange.column." + name();
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
