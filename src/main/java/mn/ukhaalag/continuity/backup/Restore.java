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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.SpareEngine;
import org.jspecify.annotations.Nullable;

/// Makes a data folder out of a backup, as it was at any moment since the oldest one, and proves
/// that it is good before it says so.
public final class Restore {

  private static final Duration RECOVERY = Duration.ofHours(12);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSx");

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
    if (manifest.rows() != null) {
      recover(manifest, toPoint(manifest), verification::compareRows);
    }
    try (SpareEngine server = recovered(manifest, at);
        Connection database = server.access().connect()) {
      Duration recovery = Duration.ofNanos(System.nanoTime() - begun);
      return verified(database, manifest, verification, recovery);
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
    deleteAll(log());
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

  private static Map<String, String> toPoint(Manifest manifest) {
    return Map.of(
        "recovery_target_name", "ukhaalag-" + manifest.id(), "recovery_target_action", "pause");
  }

  /// Looks at a copy in recovery.
  private interface Look {
    void at(Connection database) throws SQLException;
  }

  /// Recovers up to the point where the rows were counted and looks at them there.
  private void recover(Manifest manifest, Map<String, String> target, Look look)
      throws IOException, SQLException, InterruptedException, Refused {
    try (SpareEngine server = start(manifest, target);
        Connection database = server.await(RECOVERY)) {
      while (!isPaused(database)) {
        Thread.sleep(100);
      }
      look.at(database);
    } catch (SpareEngine.Failed problem) {
      throw new Refused("The database could not be recovered: " + problem.getMessage());
    }
  }

  private static boolean isPaused(Connection database) throws SQLException {
    return "paused".equals(text(database, "select pg_get_wal_replay_pause_state()"));
  }

  /// Where nothing was done between the last act that was archived and the moment asked for, the
  /// server gives up, though all that there was is there: then the end of the log is that
  /// moment.
  private SpareEngine recovered(Manifest manifest, @Nullable Instant at)
      throws IOException, SQLException, InterruptedException, Refused {
    if (at != null) {
      String time = TIME.format(at.atOffset(ZoneOffset.UTC));
      try {
        return promoted(start(manifest, Map.of("recovery_target_time", time)));
      } catch (SpareEngine.Failed problem) {
        if (!String.valueOf(problem.getMessage()).contains("recovery ended before")) {
          throw new Refused("The database could not be recovered: " + problem.getMessage());
        }
      }
    }
    try {
      return promoted(start(manifest, Map.of()));
    } catch (SpareEngine.Failed problem) {
      throw new Refused("The database could not be recovered: " + problem.getMessage());
    }
  }

  private static SpareEngine promoted(SpareEngine server)
      throws IOException, SQLException, InterruptedException, SpareEngine.Failed {
    try (Connection database = server.await(RECOVERY)) {
      while ("t".equals(text(database, "select pg_is_in_recovery()::text").substring(0, 1))) {
        Thread.sleep(100);
      }
      return server;
    } catch (SQLException broken) {
      server.close();
      throw new SpareEngine.Failed(server.said());
    } catch (SpareEngine.Failed problem) {
      server.close();
      throw problem;
    }
  }

  private SpareEngine start(Manifest manifest, Map<String, String> target) throws IOException {
    var settings = new HashMap<>(manifest.settings());
    var login =
        new SpareEngine.Login(
            settings.getOrDefault("user", "postgres"),
            Files.readString(folder.resolve("postgres.password")).strip(),
            settings.getOrDefault("database", "postgres"));
    settings.keySet().removeAll(List.of("user", "database", "segment"));
    settings.put("restore_command", "cp \"" + log() + "/%f\" \"%p\"");
    settings.put("recovery_target_action", "promote");
    settings.put("hot_standby", "on");
    settings.put("shared_preload_libraries", "");
    settings.put("max_wal_size", "4GB");
    settings.putAll(target);
    Path said = folder.resolve("restored-log").resolve("server.log");
    return SpareEngine.start(engine, folder.resolve("postgres"), said, login, settings);
  }

  private static Instant lastAct(Connection database, Manifest manifest) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery("select pg_last_xact_replay_timestamp()")) {
      row.next();
      OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
      return last == null ? manifest.finishedAt() : last.toInstant();
    }
  }

  private static String text(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /// Removes a folder with all that is in it.
  public static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
