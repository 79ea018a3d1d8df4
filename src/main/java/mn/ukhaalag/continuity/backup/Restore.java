package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.SpareEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Makes a data folder out of a backup, as it was at any moment since the oldest one, and proves
/// that it is good before it says so.
public final class Restore {

  private final Safe safe;
  private final Path folder;
  private final Path engine;
  private final Consumer<String> told;

  /// @param folder the data folder to be: it must not exist, or be empty
  /// @param engine where the programs of the database are, or will be, unpacked
  /// @param told how far it is, in sentences
  public Restore(Safe safe, Path folder, Path engine, Consumer<String> told) {
    this.safe = safe;
    this.folder = folder.toAbsolutePath().normalize();
    this.engine = engine.toAbsolutePath().normalize();
    this.told = told;
  }

  /// What came of it.
  ///
  /// @param base the id of the base backup
  /// @param upTo when the last act was done that is in it
  /// @param recovery until the database answered again
  /// @param verification how long it was looked through after that
  /// @param findings what is wrong; the copy is good if there are none
  public record Report(
      String base, Instant upTo, Duration recovery, Duration verification, List<String> findings) {

    public Report {
      findings = List.copyOf(findings);
    }

    public boolean isGood() {
      return findings.isEmpty();
    }
  }

  /// What keeps a backup from being restored, as a sentence for whoever stands before it.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String sentence) {
      super(sentence);
    }
  }

  /// Restores and verifies.
  ///
  /// @param at the state of that moment; null for the last that was archived
  /// @throws Safe.Damaged naming the part of the backup that is damaged
  public Report run(@Nullable Instant at)
      throws IOException,
          SQLException,
          InterruptedException,
          Refused,
          Safe.Damaged,
          RecoveryKey.WrongKey {
    long begun = System.nanoTime();
    Manifest manifest =
        new Bases(safe)
            .before(at)
            .orElseThrow(() -> new Refused("There is no finished backup from before that time."));
    long end = end(manifest);
    prepare(manifest);
    told.accept("The backup of " + manifest.startedAt() + " is being unpacked.");
    new Unpacking(safe, folder).unpack(manifest);
    int attachments = new AttachmentArchive(safe, folder.resolve("files")).restore();
    new ErasureArchive(safe, folder.resolve("erasures")).restore();
    told.accept("%d attachments are there. The log is being repeated.".formatted(attachments));
    layLog(manifest, end);
    var verification = new Verification(folder, manifest, told);
    var recovery = new Recovery(engine, folder, log(), manifest);
    if (manifest.rows() != null) {
      recovery.lookAtPoint(verification::compareRows);
    }
    try (SpareEngine server = recovery.recovered(at);
        Connection database = server.access().connect()) {
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      return verified(database, manifest, verification, taken);
    }
  }

  private Report verified(
      Connection database, Manifest manifest, Verification verification, Duration recovery)
      throws IOException, SQLException {
    Instant upTo = lastAct(database, manifest);
    told.accept("The database answers, as it was at " + upTo + ". It is being verified.");
    long opened = System.nanoTime();
    verification.look(database);
    Duration looked = Duration.ofNanos(System.nanoTime() - opened);
    FileSystemUtils.deleteRecursively(log());
    return new Report(manifest.id(), upTo, recovery, looked, verification.findings());
  }

  private void prepare(Manifest manifest) throws IOException, Refused {
    if (Files.exists(folder)) {
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new Refused(
              "The folder " + folder + " is not empty: name a new one, or say --replace.");
        }
      }
    }
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < manifest.cluster() + manifest.cluster() / 5) {
      throw new Refused(
          "The disk of %s has %d MB left, and the database alone needs %d MB."
              .formatted(folder, free >> 20, manifest.cluster() >> 20));
    }
  }

  private Path log() {
    return folder.resolve("restored-log");
  }

  private WalArchive archive(Manifest manifest) {
    int size = Integer.parseInt(manifest.settings().getOrDefault("segment", "0"));
    return new WalArchive(safe, manifest.line(), size);
  }

  /// How far the log in the store goes now. What an office that still lives adds while this goes
  /// on is left out, so that what would have been lost can be told.
  private long end(Manifest manifest) throws IOException, Refused {
    long end = archive(manifest).reached(WalArchive.position(manifest.startLsn()));
    if (end < manifest.point()) {
      throw new Refused(
          "The log that belongs to the backup of %s has a gap: take an older backup."
              .formatted(manifest.startedAt()));
    }
    return end;
  }

  private void layLog(Manifest manifest, long end)
      throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    Files.createDirectories(log());
    WalArchive archive = archive(manifest);
    archive.restore(log(), WalArchive.position(manifest.startLsn()), end);
    archive.restoreHistory(log());
  }

  private static Instant lastAct(Connection database, Manifest manifest) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery("select pg_last_xact_replay_timestamp()")) {
      row.next();
      OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
      return last == null ? manifest.finishedAt() : last.toInstant();
    }
  }
}
