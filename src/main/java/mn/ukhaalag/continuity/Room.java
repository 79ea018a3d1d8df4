package mn.ukhaalag.continuity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks each second at how much room the disk of the data folder has. A database that finds none
/// for its log stops; so that it never does, nothing more is taken in while there is some left, and
/// a file that was laid by for this is given up.
@Component
class Room implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Room.class);
  private static final long MEGABYTE = 1L << 20;

  /// With less nothing is taken in: some segments of the log, 16 MB each, and what jobs write.
  private static final long LEAST = 100 * MEGABYTE;

  /// So much is laid by once the disk has less than [#AMPLE].
  private static final long SPARE = 256 * MEGABYTE;

  private static final long AMPLE = 8192 * MEGABYTE;

  private final Path data;
  private final Path spare;
  private final ScheduledExecutorService threads =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("room").factory());
  private volatile boolean isFull;

  Room(DataFolder data) {
    this.data = data.path();
    this.spare = data.path().resolve("spare-room");
  }

  @EventListener(ApplicationReadyEvent.class)
  void watch() {
    var unused = threads.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  /// Whether nothing may be taken in.
  boolean isFull() {
    return isFull;
  }

  private void look() {
    try {
      long free = Files.getFileStore(data).getUsableSpace();
      if (free < LEAST) {
        giveUp(free);
      } else if (!Files.exists(spare) && free > LEAST + SPARE) {
        if (free < AMPLE) {
          layBy();
        }
        if (isFull) {
          log.info("There is room on the disk again: {} MB", free / MEGABYTE);
        }
        isFull = false;
      }
    } catch (IOException problem) {
      log.warn("The room on the disk cannot be told: {}", problem.toString());
    }
  }

  private void giveUp(long free) throws IOException {
    if (!isFull) {
      log.error("The disk is full ({} MB left): nothing is taken in", free / MEGABYTE);
    }
    isFull = true;
    Files.deleteIfExists(spare);
  }

  /// Zeros that are really there, under another name until they all are.
  private void layBy() throws IOException {
    Path begun = spare.resolveSibling("spare-room.new");
    byte[] zeros = new byte[(int) MEGABYTE];
    try (OutputStream out = Files.newOutputStream(begun)) {
      for (long written = 0; written < SPARE; written += MEGABYTE) {
        out.write(zeros);
      }
      Files.move(begun, spare);
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
