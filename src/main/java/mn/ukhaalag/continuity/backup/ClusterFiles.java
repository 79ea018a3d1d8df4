package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The files of a cluster as its server reads them out: the same way for the embedded engine and
/// for a server on another machine, which needs the rights of `pg_read_server_files` for it.
public final class ClusterFiles implements AutoCloseable {

  private static final int CHUNK = 1 << 20;

  private final Connection database;
  private final PreparedStatement read;
  private final ExecutorService ahead = Executors.newSingleThreadExecutor();

  /// One of them.
  ///
  /// @param size in bytes, at the moment of the list; what a file grows later stands in the log
  public record Entry(String path, long size, boolean isFolder) {}

  public ClusterFiles(Connection database) throws SQLException {
    this.database = database;
    this.read = database.prepareStatement("select pg_read_binary_file(?, ?, ?, true)");
    // In binary from the first time on.
    read.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(-1);
  }

  /// All that a copy needs, `pg_control` last: it must not be older than the rest. What belongs
  /// to the running server alone, and the log, which is kept apart, is left out.
  public List<Entry> list() throws SQLException {
    var entries = new ArrayList<Entry>();
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(LIST)) {
      while (row.next()) {
        entries.add(new Entry(row.getString(1), row.getLong(2), row.getBoolean(3)));
      }
    }
    return entries;
  }

  private static final String LIST =
      """
      with recursive tree (path, size, isdir) as (
        select name, stat.size, stat.isdir
        from pg_ls_dir('.', true, false) name, pg_stat_file(name, true) stat
        where name not in ('postmaster.pid', 'postmaster.opts', 'epg-lock', 'current_logfiles',
                           'backup_label', 'tablespace_map', 'log', 'standby.signal',
                           'recovery.signal', 'postgresql.auto.conf.tmp')
        union all
        select tree.path || '/' || name, stat.size, stat.isdir
        from tree, pg_ls_dir(tree.path, true, false) name,
             pg_stat_file(tree.path || '/' || name, true) stat
        where tree.isdir
          and tree.path not in ('pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial',
                                'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans')
          and name !~ '^(pgsql_tmp.*|pg_internal\\.init.*|t[0-9]+_[0-9]+.*)$')
      select path, size, isdir from tree where isdir is not null
      order by path = 'global/pg_control', path
      """;

  /// Takes the bytes of a file one after the other.
  public interface Taking {
    void take(byte[] bytes, int length) throws IOException;
  }

  /// The first bytes of a file; null if it is gone.
  public byte @Nullable [] first(Entry entry) throws SQLException {
    return bytes(entry.path(), 0, (int) Math.min(CHUNK, entry.size()));
  }

  /// Hands out exactly as many bytes as the list told. Where a file became shorter meanwhile, the
  /// log tells so again, and zeros stand here. While one piece is compressed, the next is read.
  public void read(Entry entry, byte[] first, Taking taking)
      throws SQLException, IOException, InterruptedException {
    byte[] bytes = first;
    for (long place = 0; place < entry.size(); place += CHUNK) {
      long following = place + CHUNK;
      Future<byte[]> next = ahead.submit(() -> piece(entry, following));
      int wanted = (int) Math.min(CHUNK, entry.size() - place);
      taking.take(bytes.length == wanted ? bytes : Arrays.copyOf(bytes, wanted), wanted);
      try {
        bytes = next.get();
      } catch (ExecutionException problem) {
        throw new SQLException("The file " + entry.path() + " cannot be read", problem);
      }
    }
  }

  private byte[] piece(Entry entry, long from) throws SQLException {
    if (from >= entry.size()) {
      return new byte[0];
    }
    byte[] found = bytes(entry.path(), from, (int) Math.min(CHUNK, entry.size() - from));
    return found == null ? new byte[0] : found;
  }

  private byte @Nullable [] bytes(String path, long from, int length) throws SQLException {
    read.setString(1, path);
    read.setLong(2, from);
    read.setLong(3, length);
    try (ResultSet row = read.executeQuery()) {
      row.next();
      return row.getBytes(1);
    }
  }

  @Override
  public void close() throws SQLException {
    ahead.close();
    read.close();
  }
}
