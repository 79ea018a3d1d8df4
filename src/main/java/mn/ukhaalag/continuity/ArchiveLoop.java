package mn.ukhaalag.continuity;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import mn.ukhaalag.continuity.backup.AttachmentArchive;
import mn.ukhaalag.continuity.backup.ErasureArchive;
import mn.ukhaalag.continuity.backup.WalReceiver;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sends the log of the database and new attachments to the store as they come, once a store was
/// set up and as long as this node runs.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class ArchiveLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ArchiveLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final DatabaseAccess access;
  private final DataFolder data;
  private final Duration interval;
  private volatile boolean isRunning;

  ArchiveLoop(
      DatabaseAccess access,
      DataFolder data,
      @Value("${ukhaalag.backup.interval:1s}") Duration interval) {
    this.access = access;
    this.data = data;
    this.interval = interval;
  }

  @Override
  public void start() {
    isRunning = true;
    Thread.ofVirtual().name("backup-log").start(() -> repeat(this::receive));
    Thread.ofVirtual().name("backup-attachments").start(() -> repeat(this::sendAttachments));
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private interface Step {
    void run() throws SQLException, IOException, InterruptedException;
  }

  private void repeat(Step step) {
    try {
      while (isRunning) {
        Thread.sleep(isDone(step) ? PAUSE : AFTER_FAILURE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDone(Step step) throws InterruptedException {
    try {
      step.run();
      return true;
    } catch (SQLException | IOException | RuntimeException problem) {
      if (isRunning) {
        log.warn("The backup does not follow; trying again: {}", problem.toString());
      }
      return false;
    }
  }

  private void receive() throws SQLException, IOException, InterruptedException {
    Optional<Safe> safe = data.safe();
    if (safe.isPresent()) {
      String version = data.version();
      new WalReceiver(
              safe.get(), access, interval, () -> isRunning && version.equals(data.version()))
          .run();
    }
  }

  /// Looking takes longer the more there are: it is done for a twentieth of the time at most.
  private void sendAttachments() throws IOException, InterruptedException {
    Optional<Safe> safe = data.safe();
    if (safe.isPresent()) {
      String version = data.version();
      var archive = new AttachmentArchive(safe.get(), data.path().resolve("files"));
      var erasures = new ErasureArchive(safe.get(), data.path().resolve("erasures"));
      while (isRunning && version.equals(data.version())) {
        long begun = System.nanoTime();
        erasures.sync();
        archive.sync();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(20);
        Thread.sleep(taken.compareTo(PAUSE) > 0 ? taken : PAUSE);
      }
    }
  }
}
