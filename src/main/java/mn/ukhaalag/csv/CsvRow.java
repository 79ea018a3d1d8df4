package mn.ukhaalag.csv;

import java.util.Map;

/// A row of a table: its cells by the name of their column, without the space around them.
///
/// @param line the line of the file on which the row begins
public record CsvRow(long line, Map<String, String> cells) {

  /// The cell in that column; empty if it is empty or the file has no such column.
  public String get(String column) {
    return cells.getOrDefault(column, "");
  }
}
