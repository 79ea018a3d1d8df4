package mn.ukhaalag.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/// Writes so many rows that it is faster to make the indexes afterwards.
final class Unindexed {

  private Unindexed() {}

  private record Index(String name, String definition) {}

  /// What writes the rows.
  interface Work {
    void run(Connection connection) throws IOException, SQLException;
  }

  /// Does the work without triggers and without some indexes, and lets the planner know.
  ///
  /// @param tables a condition on the tables `i.indrelid` of the indexes that are made afterwards
  static void fill(DataSource database, String tables, Work work) throws IOException, SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute("set work_mem = '128MB'");
      statement.execute("set session_replication_role = replica");
      script(connection, "shared.sql", Map.of());
      List<Index> indexes = indexes(statement, tables);
      for (Index index : indexes) {
        statement.execute("drop index " + index.name());
      }
      work.run(connection);
      for (Index index : indexes) {
        statement.execute(index.definition());
      }
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
      statement.execute("reset all");
    }
  }

  private static List<Index> indexes(Statement statement, String tables) throws SQLException {
    var indexes = new ArrayList<Index>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
            from pg_index i
            where not i.indisprimary and not i.indisunique and (%s)
            """
                .formatted(tables))) {
      while (row.next()) {
        indexes.add(new Index(row.getString(1), row.getString(2)));
      }
    }
    return indexes;
  }

  /// Runs a script of the bench in one transaction.
  ///
  /// @param settings that the script reads, without the `bench.` before their names
  static void script(Connection connection, String resource, Map<String, String> settings)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      try (PreparedStatement statement =
          connection.prepareStatement("select set_config(?, ?, true)")) {
        statement.setString(1, "bench." + setting.getKey());
        statement.setString(2, setting.getValue());
        statement.execute();
      }
    }
    try (InputStream script =
            Objects.requireNonNull(Unindexed.class.getResourceAsStream("/bench/" + resource));
        Statement statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }
}
