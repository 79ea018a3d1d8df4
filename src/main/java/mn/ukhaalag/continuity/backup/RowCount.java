package mn.ukhaalag.continuity.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/// How many rows every table has at a named point of the log, to the last row, so that a copy
/// that was restored to that point can be held against it.
///
/// For an instant, while nobody may write, a snapshot is taken and the point is set; what is
/// counted afterwards, for as long as it takes, is that snapshot.
final class RowCount {

  private static final RetryTemplate TRIES =
      new RetryTemplate(
          RetryPolicy.builder()
              .maxRetries(9)
              .delay(Duration.ofMillis(300))
              .multiplier(1.4)
              .maxDelay(Duration.ofSeconds(3))
              .includes(SQLException.class)
              .build());

  private RowCount() {}

  /// @param counts null if the tables could not be had for that instant
  /// @param position of the point in the log
  record Result(@Nullable Map<String, Long> counts, long position) {}

  static Result at(String point, DatabaseAccess access) throws SQLException {
    try (Connection gate = access.connect();
        Connection counting = access.connect()) {
      List<String> tables = tables(gate);
      gate.setAutoCommit(false);
      counting.setAutoCommit(false);
      counting.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      boolean isQuiet = isQuietAtLast(gate, tables);
      text(counting, "select txid_current_snapshot()::text");
      String position = text(gate, "select pg_create_restore_point('" + point + "')::text");
      gate.commit();
      long end = WalArchive.position(position);
      return new Result(isQuiet ? count(counting, tables) : null, end);
    }
  }

  private static boolean isQuietAtLast(Connection gate, List<String> tables) {
    try {
      TRIES.execute(
          () -> {
            lock(gate, tables);
            return true;
          });
      return true;
    } catch (RetryException busy) {
      return false;
    }
  }

  /// Gives up soon, and before anybody else of a circle does, rather than keep people waiting.
  private static void lock(Connection gate, List<String> tables) throws SQLException {
    try (var statement = gate.createStatement()) {
      statement.execute("set local lock_timeout = '400ms'");
      statement.execute("set local deadlock_timeout = '50ms'");
      statement.execute("lock table " + String.join(", ", tables) + " in share mode");
    } catch (SQLException busy) {
      gate.rollback();
      throw busy;
    }
  }

  /// The rows of each table, as this connection sees them.
  static Map<String, Long> count(Connection database, List<String> tables) throws SQLException {
    var counts = new TreeMap<String, Long>();
    for (String table : tables) {
      counts.put(table, Long.valueOf(text(database, "select count(*) from " + table)));
    }
    return counts;
  }

  /// Tables whose rows are in the log, by their full and quoted names.
  static List<String> tables(Connection database) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relpersistence = 'p'
                  and n.nspname not in ('pg_catalog', 'information_schema')
                order by 1
                """)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static String text(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
