package mn.ukhaalag.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What may stand in a column of a table.
///
/// @param mayBeMissing whether the file may lack the column
/// @param mayBeEmpty whether a cell may be empty
/// @param longest the most characters that a cell may have
/// @param isRight what else must hold of a cell that is not empty
/// @param otherwise the key of the sentence to say if it does not
public record CsvColumn(
    String name,
    boolean mayBeMissing,
    boolean mayBeEmpty,
    int longest,
    Predicate<String> isRight,
    String otherwise) {

  /// Control characters, and marks that turn the direction of writing and so hide what stands
  /// there.
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  /// A spreadsheet would run it as a formula.
  private static final Pattern FORMULA = Pattern.compile("^[=@\\t].*", Pattern.DOTALL);

  public static CsvColumn text(String name, int longest) {
    return new CsvColumn(name, false, false, longest, cell -> true, "csv.cell.shape");
  }

  /// A day, written as in `2026-03-02`.
  public static CsvColumn day(String name) {
    return text(name, 10).holding(CsvColumn::isDay, "csv.cell.day");
  }

  public CsvColumn orEmpty() {
    return new CsvColumn(name, mayBeMissing, true, longest, isRight, otherwise);
  }

  public CsvColumn orMissing() {
    return new CsvColumn(name, true, mayBeEmpty, longest, isRight, otherwise);
  }

  /// The same column, with a rule that its cells follow.
  ///
  /// @param sentence the key of what to say if one does not; its argument is the cell
  public CsvColumn holding(Predicate<String> rule, String sentence) {
    return new CsvColumn(name, mayBeMissing, mayBeEmpty, longest, rule, sentence);
  }

  void check(CsvRow row, CsvFaults faults) {
    String cell = row.get(name);
    if (cell.isEmpty()) {
      faults.addIf(!mayBeEmpty, row.line(), name, "csv.cell.empty");
    } else if (cell.codePointCount(0, cell.length()) > longest) {
      faults.add(row.line(), name, "csv.cell.long", longest);
    } else if (HIDDEN.matcher(cell).find()) {
      faults.add(row.line(), name, "csv.cell.hidden");
    } else if (FORMULA.matcher(cell).matches()) {
      faults.add(row.line(), name, "csv.cell.formula");
    } else {
      faults.addIf(!isRight.test(cell), row.line(), name, otherwise, cell);
    }
  }

  private static boolean isDay(String cell) {
    try {
      int year = LocalDate.parse(cell).getYear();
      return year >= 1900 && year < 2200;
    } catch (DateTimeParseException problem) {
      return false;
    }
  }
}
