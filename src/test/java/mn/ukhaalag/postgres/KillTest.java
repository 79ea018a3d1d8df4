package mn.ukhaalag.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mn.ukhaalag.RunningOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the office promised to have filed is there, whatever was killed and when.
class KillTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void nothingPromisedIsLostWhenDatabaseProgramOrBothAreKilled() throws Exception {
    Collection<String> promised = new ConcurrentLinkedQueue<>();
    try (RunningOffice office = RunningOffice.start(folder)) {
      try (var citizens = new Citizens(office, promised)) {
        citizens.untilFiled(20);
        office.killDatabase();
        citizens.untilFiled(20);
        office.killProgram();
      }
    }
    try (RunningOffice office = RunningOffice.start(folder)) {
      assertThat(office.filed()).doesNotHaveDuplicates().containsAll(promised);
      try (var citizens = new Citizens(office, promised)) {
        citizens.untilFiled(20);
        office.killProgram();
        office.killDatabase();
      }
    }
    try (RunningOffice office = RunningOffice.start(folder)) {
      assertThat(office.filed()).doesNotHaveDuplicates().containsAll(promised);
      String fresh = office.file();
      assertThat(office.filed()).contains(fresh);
    }
  }

  /// Four people who file again and again, also while nobody answers.
  private static final class Citizens implements AutoCloseable {
    private final Collection<String> promised;
    private final AtomicBoolean done = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Citizens(RunningOffice office, Collection<String> promised) {
      this.promised = promised;
      for (int number = 0; number < 4; number++) {
        threads.execute(() -> file(office));
      }
    }

    private void file(RunningOffice office) {
      while (!done.get()) {
        try {
          promised.add(office.file());
        } catch (IOException noAnswer) {
          pause();
        } catch (InterruptedException stopped) {
          return;
        }
      }
    }

    private static void pause() {
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    /// Waits until so many more have a promise.
    void untilFiled(int more) throws InterruptedException {
      int wanted = promised.size() + more;
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (promised.size() < wanted) {
        assertThat(System.nanoTime()).as("the office came back").isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    @Override
    public void close() {
      done.set(true);
      threads.close();
    }
  }
}
