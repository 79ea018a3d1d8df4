package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.postgres.SpareEngine;
import org.jspecify.annotations.Nullable;

/// Lets a database that was copied while it worked repeat its log, up to a point or a moment.
final class Recovery {

  private static final Duration RECOVERY = Duration.ofHours(12);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSx");

  private final Path engine;
  private final Path folder;
  private final Path log;
  private final Manifest manifest;

  /// @param engine where the programs of the database are
  /// @param folder the data folder with the unpacked copy
  /// @param log the folder with the log to be repeated
  Recovery(Path engine, Path folder, Path log, Manifest manifest) {
    this.engine = engine;
    this.folder = folder;
    this.log = log;
    this.manifest = manifest;
  }

  /// Looks at a copy in recovery.
  interface Look {
    void at(Connection database) throws SQLException;
  }

  /// Recovers up to the point where the rows were counted and looks at them there.
  void lookAtPoint(Look look)
      throws IOException, SQLException, InterruptedException, Restore.Refused {
    var target =
        Map.of(
            "recovery_target_name", "ukhaalag-" + manifest.id(), "recovery_target_action", "pause");
    try (SpareEngine server = start(target);
        Connection database = server.await(RECOVERY)) {
      server.awaitTrue(database, "select pg_get_wal_replay_pause_state() = 'paused'", RECOVERY);
      look.at(database);
    } catch (SpareEngine.Failed problem) {
      throw new Restore.Refused("The database could not be recovered: " + problem.getMessage());
    }
  }

  /// Where nothing was done between the last act that was archived and the moment asked for, the
  /// server gives up, though all that there was is there: then the end of the log is that
  /// moment.
  SpareEngine recovered(@Nullable Instant at)
      throws IOException, SQLException, InterruptedException, Restore.Refused {
    if (at != null) {
      String time = TIME.format(at.atOffset(ZoneOffset.UTC));
      try {
        return promoted(start(Map.of("recovery_target_time", time)));
      } catch (SpareEngine.Failed problem) {
        if (!String.valueOf(problem.getMessage()).contains("recovery ended before")) {
          throw new Restore.Refused("The database could not be recovered: " + problem.getMessage());
        }
      }
    }
    try {
      return promoted(start(Map.of()));
    } catch (SpareEngine.Failed problem) {
      throw new Restore.Refused("The database could not be recovered: " + problem.getMessage());
    }
  }

  private static SpareEngine promoted(SpareEngine server)
      throws IOException, SQLException, InterruptedException, SpareEngine.Failed {
    try (Connection database = server.await(RECOVERY)) {
      server.awaitTrue(database, "select not pg_is_in_recovery()", RECOVERY);
      return server;
    } catch (SQLException broken) {
      server.close();
      throw new SpareEngine.Failed(server.said());
    } catch (SpareEngine.Failed problem) {
      server.close();
      throw problem;
    }
  }

  private SpareEngine start(Map<String, String> target) throws IOException {
    var settings = new HashMap<>(manifest.settings());
    var login =
        new SpareEngine.Login(
            settings.getOrDefault("user", "postgres"),
            Files.readString(folder.resolve("postgres.password")).strip(),
            settings.getOrDefault("database", "postgres"));
    settings.keySet().removeAll(List.of("user", "database", "segment"));
    settings.put("restore_command", "cp \"" + log + "/%f\" \"%p\"");
    settings.put("recovery_target_action", "promote");
    settings.put("hot_standby", "on");
    settings.put("shared_preload_libraries", "");
    settings.put("max_wal_size", "4GB");
    settings.putAll(target);
    Path said = log.resolve("server.log");
    return SpareEngine.start(engine, folder.resolve("postgres"), said, login, settings);
  }
}
