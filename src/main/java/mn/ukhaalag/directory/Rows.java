package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/// Carries rows of text between the tables and the files.
@Component
class Rows {

  private final NamedParameterJdbcTemplate database;

  Rows(NamedParameterJdbcTemplate database) {
    this.database = database;
  }

  /// The rows of a query whose columns are called as those of the file.
  List<Map<String, String>> read(String query) {
    return database.getJdbcOperations().queryForList(query).stream().map(Rows::texts).toList();
  }

  /// The ids of a query with the columns `key` and `id`.
  Map<String, UUID> ids(String query) {
    return database.getJdbcOperations().queryForList(query).stream()
        .collect(
            Collectors.toMap(
                row -> String.valueOf(row.get("key")),
                row -> UUID.fromString(String.valueOf(row.get("id")))));
  }

  /// Runs a statement for each row, in one batch. Its parameters are the cells (null where one
  /// is empty) and the day.
  void write(String statement, List<Map<String, String>> rows, LocalDate day) {
    var batch = rows.stream().map(row -> parameters(row, day)).toArray(SqlParameterSource[]::new);
    database.batchUpdate(statement, batch);
  }

  private static SqlParameterSource parameters(Map<String, String> row, LocalDate day) {
    Map<String, @Nullable Object> values = new HashMap<>();
    row.forEach((column, cell) -> values.put(column, cell.isEmpty() ? null : cell));
    values.put("day", day);
    return new MapSqlParameterSource(values);
  }

  private static Map<String, String> texts(Map<String, @Nullable Object> row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.forEach((column, value) -> texts.put(column, value == null ? "" : value.toString()));
    return texts;
  }
}
