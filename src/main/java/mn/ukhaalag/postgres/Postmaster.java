package mn.ukhaalag.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The process of the database of a folder, as the operating system knows it.
public class Postmaster {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

  private final Path cluster;

  /// @param cluster the folder that PostgreSQL itself keeps
  public Postmaster(Path cluster) {
    this.cluster = cluster;
  }

  /// After `kill -9` of the JVM the postmaster goes on alone. It holds no client of ours, so it
  /// is stopped; if it will not (after a PANIC a fast stop can hang), it is stopped the hard
  /// way, and PostgreSQL recovers from its log on the next start.
  public void stopOrphan() throws InterruptedException {
    var orphan = find();
    if (orphan.isEmpty()) {
      return;
    }
    log.info(
        "Stopping the database process {} that an earlier run left behind", orphan.get().pid());
    signal("INT", orphan.get().pid());
    if (!endsWithin(orphan.get(), Duration.ofSeconds(5))) {
      signal("QUIT", orphan.get().pid());
      if (!endsWithin(orphan.get(), Duration.ofSeconds(5))) {
        orphan.get().destroyForcibly();
        endsWithin(orphan.get(), Duration.ofSeconds(5));
      }
    }
  }

  static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException problem) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean endsWithin(ProcessHandle process, Duration limit)
      throws InterruptedException {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException lives) {
      return false;
    } catch (ExecutionException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The postmaster that the cluster's pid file names, if it still lives and is a postgres.
  Optional<ProcessHandle> find() {
    Path pidFile = cluster.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    } catch (IOException | RuntimeException problem) {
      log.warn("The file {} cannot be read", pidFile, problem);
      return Optional.empty();
    }
  }
}
