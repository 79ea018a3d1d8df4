package mn.ukhaalag.plan.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A table as it stands in a file: what each cell says, by its column.
///
/// @param columns where each column stands, counted from 0
record Grid(Map<Column, Integer> columns, List<Row> rows) {

  static final Grid EMPTY = new Grid(Map.of(), List.of());

  /// A row that is not empty.
  ///
  /// @param number as a spreadsheet counts it, from 1
  record Row(int number, Map<Column, String> cells) {

    String get(Column column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// The rows by the number that a spreadsheet shows.
  Map<Integer, Row> byNumber() {
    return rows.stream().collect(Collectors.toMap(Row::number, row -> row));
  }

  /// The place of a cell, for example `D17`.
  String place(Row row, Column column) {
    Integer index = columns.get(column);
    return (index == null ? "" : Column.letter(index)) + row.number();
  }
}
