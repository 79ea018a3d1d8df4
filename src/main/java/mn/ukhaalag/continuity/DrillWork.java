package mn.ukhaalag.continuity;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.continuity.backup.Restore;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.EngineFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Restores the newest backup beside the office, as if the machine had just burnt, measures it,
/// and clears it away.
@Component
class DrillWork {

  private static final Logger log = LoggerFactory.getLogger(DrillWork.class);

  private final DataFolder data;
  private final EngineFolder engine;
  private final Drills drills;

  DrillWork(DataFolder data, EngineFolder engine, Drills drills) {
    this.data = data;
    this.engine = engine;
    this.drills = drills;
  }

  void drill() throws InterruptedException {
    try {
      Optional<Safe> safe = data.safe();
      if (safe.isPresent()) {
        drill(safe.get());
      }
    } catch (IOException problem) {
      log.error("The trial could not begin", problem);
    }
  }

  private void drill(Safe safe) throws InterruptedException, IOException {
    Path folder = data.path().resolve("drill");
    Instant began = Instant.now();
    UUID id = drills.begin(began);
    try {
      FileSystemUtils.deleteRecursively(folder);
      Restore.Report report = new Restore(safe, folder, engine.path(), log::debug).run(null);
      drills.end(id, began, report);
      report.findings().forEach(it -> log.error("The restored copy is not good: {}", it));
    } catch (IOException
        | SQLException
        | Restore.Refused
        | Safe.Damaged
        | RecoveryKey.WrongKey
        | RuntimeException problem) {
      drills.fail(id);
      log.error("The trial failed", problem);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
