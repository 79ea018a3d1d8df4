package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.DatabaseAccess;
import mn.ukhaalag.secret.InstallationSecret;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/// Makes a base backup while everybody works: the cluster, the keys, the attachments, and how
/// many rows each table has at one point of the log.
public final class BaseBackup {

  private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
  private static final long PART = 256L << 20;
  private static final Duration LOG_PATIENCE = Duration.ofMinutes(3);

  private final Safe safe;
  private final Path data;
  private final DatabaseAccess access;
  private final InstallationSecret secret;
  private final Consumer<String> told;

  /// @param data the data folder of the office
  /// @param told how far it is, in sentences
  public BaseBackup(
      Safe safe,
      Path data,
      DatabaseAccess access,
      InstallationSecret secret,
      Consumer<String> told) {
    this.safe = safe;
    this.data = data;
    this.access = access;
    this.secret = secret;
    this.told = told;
  }

  /// Makes one. It is good only once the log has followed up to its end, for which it waits.
  ///
  /// @throws IllegalStateException with a sentence, if this database cannot be copied, or if
  ///     nobody archives its log
  public Manifest make() throws IOException, SQLException, InterruptedException {
    if (access.takesAnyPassword()) {
      throw new IllegalStateException(
          "The database lets everybody in without a password, and its copy would let nobody in:"
              + " say scram-sha-256 in its pg_hba.conf, and give the user a password.");
    }
    try (Connection database = access.connect()) {
      takeTurn(database);
      return make(database);
    }
  }

  /// One after the other: it is let go of with the connection.
  private static void takeTurn(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('ukhaalag.backup'))");
    }
  }

  private Manifest make(Connection database)
      throws IOException, SQLException, InterruptedException {
    Instant started = Instant.now();
    String id = ID.format(started.atOffset(ZoneOffset.UTC)) + "-" + suffix();
    Server server = Server.ask(database);
    Copy copy = copy(id, database);
    tellSpeed(copy.bytes(), Duration.between(started, Instant.now()));
    var beside = new BesideArchive(data, secret, access.password());
    Safe.Kept keys = safe.write("base/" + id + "/keys.tar.zst.age", beside::write);
    List<String> attachments = new AttachmentArchive(safe, data.resolve("files")).sync();
    told.accept("%d attachments are kept.".formatted(attachments.size()));
    RowCount.Result rows = RowCount.at("ukhaalag-" + id, access);
    new WalArchive(safe, server.line(), server.segmentSize())
        .await(WalArchive.position(copy.startLsn()), rows.position(), LOG_PATIENCE);
    var manifest =
        new Manifest(
            id,
            started,
            Instant.now(),
            server.line(),
            copy.startLsn(),
            copy.stopLsn(),
            rows.position(),
            copy.label(),
            copy.bytes(),
            copy.parts(),
            keys,
            attachments,
            rows.counts(),
            server.settings());
    manifest.write(safe);
    return manifest;
  }

  private void tellSpeed(long bytes, Duration taken) {
    double seconds = Math.max(0.001, taken.toMillis() / 1000.0);
    double megabytes = bytes / 1e6;
    told.accept(
        "The database is copied: %.0f MB in %.1f s, %.0f MB a second."
            .formatted(megabytes, seconds, megabytes / seconds));
  }

  /// Two offices with one store may begin in the same second.
  private static String suffix() {
    return "%04x".formatted(ThreadLocalRandom.current().nextInt(1 << 16));
  }

  private record Copy(
      String startLsn, String stopLsn, String label, long bytes, List<Safe.Kept> parts) {}

  private Copy copy(String id, Connection database) throws SQLException, IOException {
    try (var statement = database.createStatement()) {
      String start;
      try (var row = statement.executeQuery("select pg_backup_start('ukhaalag', true)::text")) {
        row.next();
        start = row.getString(1);
      }
      var parts = new ArrayList<Safe.Kept>();
      long bytes = copyFiles(id, database, parts);
      try (var row =
          statement.executeQuery("select lsn::text, labelfile from pg_backup_stop(false)")) {
        row.next();
        return new Copy(start, row.getString(1), row.getString(2), bytes, parts);
      }
    }
  }

  private long copyFiles(String id, Connection database, List<Safe.Kept> parts)
      throws SQLException, IOException {
    try (var files = new ClusterFiles(database)) {
      List<ClusterFiles.Entry> entries = files.list();
      Iterator<ClusterFiles.Entry> left = entries.iterator();
      while (left.hasNext()) {
        String name = "base/%s/part-%05d.tar.zst.age".formatted(id, parts.size() + 1);
        parts.add(safe.write(name, out -> part(files, left, out)));
      }
      return entries.stream().mapToLong(ClusterFiles.Entry::size).sum();
    }
  }

  private static void part(ClusterFiles files, Iterator<ClusterFiles.Entry> left, OutputStream out)
      throws IOException {
    try (TarArchiveOutputStream tar = tar(out)) {
      while (left.hasNext() && tar.getBytesWritten() < PART) {
        add(files, left.next(), tar);
      }
    } catch (SQLException problem) {
      throw new IOException("The database could not be read.", problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The backup was stopped.");
    }
  }

  private static void add(ClusterFiles files, ClusterFiles.Entry entry, TarArchiveOutputStream tar)
      throws SQLException, IOException, InterruptedException {
    if (entry.isFolder()) {
      tar.putArchiveEntry(new TarArchiveEntry(entry.path() + "/"));
      tar.closeArchiveEntry();
      return;
    }
    byte @Nullable [] first = files.first(entry);
    if (first != null) {
      var header = new TarArchiveEntry(entry.path());
      header.setSize(entry.size());
      tar.putArchiveEntry(header);
      files.read(entry, first, (bytes, length) -> tar.write(bytes, 0, length));
      tar.closeArchiveEntry();
    }
  }

  /// An archive whose names and sizes may be of any length.
  static TarArchiveOutputStream tar(OutputStream out) {
    var tar = new TarArchiveOutputStream(out, 1 << 16, StandardCharsets.UTF_8.name());
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    return tar;
  }
}
