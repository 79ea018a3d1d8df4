package mn.ukhaalag.continuity;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import mn.ukhaalag.continuity.backup.AttachmentArchive;
import mn.ukhaalag.continuity.backup.ErasureArchive;
import mn.ukhaalag.continuity.backup.WalReceiver;
import mn.ukhaalag.continuity.store.Safe;
import mn.ukhaalag.job.Rounds;
import mn.ukhaalag.postgres.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Sends the log of the database and new attachments to the store as they come, once a store was
/// set up and as long as this node runs.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
class ArchiveLoop extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(ArchiveLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  /// So long an end waits for what is being stored.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final DatabaseAccess access;
  private final DataFolder data;
  private final Duration interval;
  private volatile @Nullable Receiving receiving;
  private @Nullable Sending sending;

  ArchiveLoop(
      DatabaseAccess access,
      DataFolder data,
      @Value("${ukhaalag.backup.interval:1s}") Duration interval) {
    super(AFTER_FAILURE, GRACE);
    this.access = access;
    this.data = data;
    this.interval = interval;
  }

  /// @param version of what was set up when it began
  private record Receiving(String version, WalReceiver receiver) {}

  private record Sending(String version, AttachmentArchive archive, ErasureArchive erasures) {}

  @Override
  protected void begin() {
    repeat("backup-log", Duration.ZERO, this::receive);
    repeat("backup-attachments", Duration.ZERO, this::sendAttachments);
  }

  private Duration receive() throws SQLException, IOException {
    String version = data.version();
    Receiving now = receiving;
    if (now != null && !now.version().equals(version)) {
      ended();
      now = null;
    }
    if (now == null) {
      Safe safe = data.safe().orElse(null);
      if (safe == null) {
        return PAUSE;
      }
      now = new Receiving(version, WalReceiver.open(safe, access, interval));
      receiving = now;
    }
    return take(now.receiver());
  }

  private Duration take(WalReceiver receiver) throws SQLException, IOException {
    boolean isDone = false;
    try {
      Duration pause = receiver.receive();
      isDone = true;
      return pause;
    } finally {
      if (!isDone) {
        ended();
      }
    }
  }

  private Duration sendAttachments() throws IOException {
    String version = data.version();
    Sending now = sending;
    if (now == null || !now.version().equals(version)) {
      Safe safe = data.safe().orElse(null);
      if (safe == null) {
        return PAUSE;
      }
      now =
          new Sending(
              version,
              new AttachmentArchive(safe, data.path().resolve("files")),
              new ErasureArchive(safe, data.path().resolve("erasures")));
    }
    // Whatever fails begins with a new look into the store.
    sending = null;
    long begun = System.nanoTime();
    now.erasures().sync();
    now.archive().sync();
    sending = now;
    return DataFolder.pauseAfter(begun, PAUSE);
  }

  @Override
  protected void failed(Exception problem) {
    log.warn("The backup does not follow; trying again: {}", problem.toString());
  }

  /// Stores the last of the log that has come.
  @Override
  protected void ended() {
    Receiving now = receiving;
    receiving = null;
    try {
      if (now != null) {
        now.receiver().close();
      }
    } catch (SQLException | IOException | RuntimeException problem) {
      log.warn("The last of the log was not stored: {}", problem.toString());
    }
  }
}
