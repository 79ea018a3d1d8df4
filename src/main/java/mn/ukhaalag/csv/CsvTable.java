package mn.ukhaalag.csv;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A table with a line of column names and the rows below it.
///
/// @param columns the names of the columns that the file has
public record CsvTable(List<String> columns, List<CsvRow> rows) {

  private static final CsvTable EMPTY = new CsvTable(List.of(), List.of());

  /// Reads a table and checks every cell by its column.
  ///
  /// @param content the bytes of the file, in UTF-8 or with the mark of UTF-16
  /// @param expected the columns, in any order; the file may have no others
  /// @param faults gets all that is wrong; the table is to be used only if that is nothing
  public static CsvTable read(byte[] content, List<CsvColumn> expected, CsvFaults faults) {
    return CsvText.of(content, faults).map(text -> read(text, expected, faults)).orElse(EMPTY);
  }

  /// The text of a file that could be read; empty if it could not.
  public static String text(byte[] content) {
    return CsvText.of(content, new CsvFaults()).orElse("");
  }

  /// The cell without the apostrophe that [CsvLines#safe] put before it.
  public static String plain(String cell) {
    return CsvLines.plain(cell);
  }

  public boolean has(String column) {
    return columns.contains(column);
  }

  private static CsvTable read(String text, List<CsvColumn> expected, CsvFaults faults) {
    List<CsvRecord> lines = new ArrayList<>();
    var format = CsvReader.builder().fieldSeparator(CsvText.delimiter(text));
    format.missingFieldStrategy(IGNORE).extraFieldStrategy(IGNORE);
    try (var reader = format.ofCsvRecord(text)) {
      reader.forEach(lines::add);
    } catch (CsvParseException problem) {
      faults.add(lines.isEmpty() ? 1 : lines.getLast().getStartingLineNumber(), "", "csv.broken");
      return EMPTY;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    if (lines.isEmpty()) {
      faults.add(1, "", "csv.empty");
      return EMPTY;
    }
    List<String> columns = header(lines.getFirst(), expected, faults);
    if (!faults.isEmpty()) {
      return EMPTY;
    }
    var rows =
        lines.stream()
            .skip(1)
            .filter(line -> line.getFields().stream().anyMatch(cell -> !cell.isBlank()))
            .map(line -> row(line, columns, faults))
            .toList();
    faults.addIf(rows.isEmpty(), 1, "", "csv.empty");
    var present = expected.stream().filter(column -> columns.contains(column.name())).toList();
    rows.forEach(row -> present.forEach(column -> column.check(row, faults)));
    return new CsvTable(columns, rows);
  }

  private static List<String> header(CsvRecord line, List<CsvColumn> expected, CsvFaults faults) {
    List<String> names =
        line.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    long at = line.getStartingLineNumber();
    Set<String> known = expected.stream().map(CsvColumn::name).collect(Collectors.toSet());
    for (CsvColumn column : expected) {
      boolean isMissing = !column.mayBeMissing() && !names.contains(column.name());
      faults.addIf(isMissing, at, column.name(), "csv.column.missing");
    }
    var seen = new HashSet<String>();
    for (String name : names) {
      faults.addIf(!known.contains(name), at, name, "csv.column.unknown", String.join(", ", known));
      faults.addIf(!seen.add(name), at, name, "csv.column.twice");
    }
    return names;
  }

  private static CsvRow row(CsvRecord line, List<String> columns, CsvFaults faults) {
    long at = line.getStartingLineNumber();
    int count = line.getFieldCount();
    faults.addIf(count != columns.size(), at, "", "csv.row.cells", count, columns.size());
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(count, columns.size()); i++) {
      cells.put(columns.get(i), CsvLines.plain(line.getField(i).strip()));
    }
    return new CsvRow(at, cells);
  }
}
