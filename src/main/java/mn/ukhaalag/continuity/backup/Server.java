package mn.ukhaalag.continuity.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// What a restored copy must know of the server that it was taken from.
///
/// @param segmentSize of one file of the log, in bytes
/// @param settings those that a copy must have at least as large to be looked at in recovery,
///     and as whom and where it is asked
record Server(Manifest.Line line, int segmentSize, Map<String, String> settings) {

  private static final int VERSION = 18;

  /// @throws IllegalStateException with a sentence, if this database cannot be copied
  static Server ask(Connection database) throws SQLException {
    if (database.getMetaData().getDatabaseMajorVersion() != VERSION) {
      throw new IllegalStateException("The database is no PostgreSQL 18: it cannot be copied.");
    }
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(FACTS)) {
      row.next();
      if (row.getLong("spaces") > 0) {
        throw new IllegalStateException(
            "The database uses tablespaces of its own: copy it with pg_basebackup.");
      }
      var settings = new TreeMap<String, String>();
      for (String name :
          new String[] {
            "max_connections",
            "max_worker_processes",
            "max_wal_senders",
            "max_prepared_transactions",
            "max_locks_per_transaction",
            "user",
            "database"
          }) {
        settings.put(name, row.getString(name));
      }
      int segment = row.getInt("segment");
      settings.put("segment", Integer.toString(segment));
      return new Server(
          new Manifest.Line(row.getLong("system"), row.getInt("timeline")), segment, settings);
    }
  }

  private static final String FACTS =
      """
      select (select system_identifier from pg_control_system()) as system,
             (select timeline_id from pg_control_checkpoint()) as timeline,
             (select count(*) from pg_tablespace
              where spcname not in ('pg_default', 'pg_global')) as spaces,
             pg_size_bytes(current_setting('wal_segment_size')) as segment,
             current_setting('max_connections') as max_connections,
             current_setting('max_worker_processes') as max_worker_processes,
             current_setting('max_wal_senders') as max_wal_senders,
             current_setting('max_prepared_transactions') as max_prepared_transactions,
             current_setting('max_locks_per_transaction') as max_locks_per_transaction,
             current_user as "user", current_database() as database
      """;
}
