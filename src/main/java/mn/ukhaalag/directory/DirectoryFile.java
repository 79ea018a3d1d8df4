package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.csv.CsvColumn;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/// One of the tables that the directory is carried in and out with. A row is a map from the names
/// of its columns to its cells, and is the same whether it was read from a file or from the
/// database: so a change is a row that differs.
interface DirectoryFile {

  /// The name of the file without its ending.
  String name();

  List<CsvColumn> columns();

  /// The columns that together say which thing a row is about.
  List<String> key();

  /// The column that holds the code of the organisation; empty if the rows belong to none.
  String organisationColumn();

  /// How the ledger calls the thing that a row is about.
  String thing();

  /// All rows as they stand in the database, in the order of an export.
  List<Map<String, String>> rows();

  /// Looks for what is wrong between the rows and with what they name. Each cell by itself is
  /// right already.
  ///
  /// @param organisation the code of the only organisation whose administrator sends the file;
  ///     null for one who keeps them all
  void check(CsvTable table, @Nullable String organisation, CsvFaults faults);

  /// The table without what somebody had erased, so that a file from before does not bring it back.
  /// Rows of which nothing is left out are the same objects.
  default CsvTable withoutForgotten(CsvTable table) {
    return table;
  }

  /// Enters rows that are new or differ, as of that day.
  void enter(List<Map<String, String>> rows, LocalDate day);

  /// The ids of all things by the key of their row.
  Map<String, UUID> ids();

  default String key(Map<String, String> row) {
    return key().stream()
        .map(column -> row.getOrDefault(column, ""))
        .collect(Collectors.joining(" "));
  }

  /// The row with lists inside of cells in their usual order.
  default Map<String, String> inOrder(Map<String, String> row) {
    return row;
  }
}
