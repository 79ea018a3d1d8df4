package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/// Takes the log as it is written (streaming replication) and puts it into the store. The server
/// keeps what was not put there yet: a slot tells it how far we are. Of several nodes, one has
/// it.
public final class WalReceiver implements AutoCloseable {

  /// The slot, and the name by which the server shows us.
  public static final String NAME = "ukhaalag_backup";

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Connection database;
  private final PGReplicationStream stream;
  private final Segment segment;
  private final Duration interval;
  private long last = System.nanoTime();

  private WalReceiver(
      Connection database, PGReplicationStream stream, Segment segment, Duration interval) {
    this.database = database;
    this.stream = stream;
    this.segment = segment;
    this.interval = interval;
  }

  /// Begins where the store ends.
  ///
  /// @param interval how long a piece may wait to be put into the store
  public static WalReceiver open(Safe safe, DatabaseAccess access, Duration interval)
      throws SQLException, IOException {
    try (Connection asked = access.connect()) {
      Server server = Server.ask(asked);
      var archive = new WalArchive(safe, server.line(), server.segmentSize());
      long start = archive.segmentOf(slot(asked));
      keepHistory(asked, server, archive);
      return open(access, new Segment(archive, server.segmentSize(), start), start, interval);
    }
  }

  private static WalReceiver open(
      DatabaseAccess access, Segment segment, long start, Duration interval) throws SQLException {
    var properties = new Properties();
    properties.setProperty("replication", "database");
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("assumeMinServerVersion", "18");
    properties.setProperty("ApplicationName", NAME);
    Connection database = access.connect(properties);
    try {
      return new WalReceiver(database, stream(database, start), segment, interval);
    } catch (SQLException refused) {
      database.close();
      throw refused;
    }
  }

  private static PGReplicationStream stream(Connection database, long start) throws SQLException {
    return database
        .unwrap(PGConnection.class)
        .getReplicationAPI()
        .replicationStream()
        .physical()
        .withSlotName(NAME)
        .withStartPosition(LogSequenceNumber.valueOf(start))
        .withStatusInterval(2, TimeUnit.SECONDS)
        .start();
  }

  /// Takes what has come, and stores it if it has waited long enough.
  ///
  /// @return the pause before more is looked for
  public Duration receive() throws SQLException, IOException {
    ByteBuffer bytes = stream.readPending();
    while (bytes != null && !isDue()) {
      take(bytes);
      bytes = stream.readPending();
    }
    boolean isEmpty = bytes == null;
    if (bytes != null) {
      take(bytes);
    }
    if (isDue()) {
      last = System.nanoTime();
      segment.keepPiece();
    }
    if (segment.keptNew()) {
      confirm(stream, segment.kept());
    }
    return isEmpty ? PAUSE : Duration.ZERO;
  }

  private boolean isDue() {
    return System.nanoTime() - last >= interval.toNanos();
  }

  private void take(ByteBuffer bytes) throws IOException {
    long end = stream.getLastReceiveLSN().asLong();
    segment.take(bytes, end - bytes.remaining());
  }

  /// Stores the last of what has come.
  @Override
  public void close() throws SQLException, IOException {
    try (database) {
      segment.keepPiece();
      confirm(stream, segment.kept());
      stream.close();
    }
  }

  private static void confirm(PGReplicationStream stream, long position) throws SQLException {
    LogSequenceNumber kept = LogSequenceNumber.valueOf(position);
    stream.setFlushedLSN(kept);
    stream.setAppliedLSN(kept);
    stream.forceUpdateStatus();
  }

  /// The place from which the server keeps its log for us. A slot that was too far behind is
  /// lost, and with it a part of the log: it is made anew, and a new base is due.
  private static long slot(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          select pg_drop_replication_slot(slot_name) from pg_replication_slots
          where slot_name = '%s' and wal_status = 'lost'
          """
              .formatted(NAME));
      statement.execute(
          """
          select pg_create_physical_replication_slot('%1$s', true)
          where not exists (select from pg_replication_slots where slot_name = '%1$s')
          """
              .formatted(NAME));
      return confirmed(database);
    }
  }

  /// Up to where the server need not keep the log for us any more; 0 if it never had to.
  static long confirmed(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select coalesce(max(restart_lsn), '0/0')::text from pg_replication_slots
                where slot_name = '%s'
                """
                    .formatted(NAME))) {
      row.next();
      return WalArchive.position(row.getString(1));
    }
  }

  private static void keepHistory(Connection database, Server server, WalArchive archive)
      throws SQLException, IOException {
    if (server.line().timeline() == 1) {
      return;
    }
    String name = "%08X.history".formatted(server.line().timeline());
    try (var statement =
        database.prepareStatement("select pg_read_binary_file('pg_wal/' || ?, true)")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        byte[] content = row.getBytes(1);
        if (content != null) {
          archive.keepHistory(name, content);
        }
      }
    }
  }
}
