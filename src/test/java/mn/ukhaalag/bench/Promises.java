package mn.ukhaalag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mn.ukhaalag.RunningOffice;
import org.jspecify.annotations.Nullable;

/// People who file again and again, also while nobody answers, and write down what they were
/// promised. Nothing of it may ever be missing.
final class Promises implements AutoCloseable {

  private static final String AWAY = "503";

  private final Collection<String> kept = new ConcurrentLinkedQueue<>();
  private final Collection<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable RunningOffice office;
  private volatile boolean isOver;

  Promises(int people) {
    for (int number = 0; number < people; number++) {
      threads.execute(this::file);
    }
  }

  /// From now on they go there.
  void at(RunningOffice office) {
    this.office = office;
  }

  private void file() {
    while (!isOver) {
      RunningOffice there = office;
      long begin = System.nanoTime();
      try {
        if (there == null) {
          pause();
        } else {
          kept.add(there.file());
          nanos.add(System.nanoTime() - begin);
        }
      } catch (IOException refusal) {
        note(String.valueOf(refusal.getMessage()));
        pause();
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /// Who is answered at all must be told that the office is away, and nothing else.
  private void note(String refusal) {
    if (refusal.startsWith(AWAY)) {
      refused.incrementAndGet();
    } else if (refusal.matches("(?s)\\d{3} .*")) {
      wrong.add(refusal);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits until so many more have a promise.
  ///
  /// @return how many seconds it took
  double untilMore(int more, Duration limit) throws InterruptedException {
    int wanted = kept.size() + more;
    long begin = System.nanoTime();
    Waiting.until(limit, "the office takes something in", () -> kept.size() >= wanted);
    return (System.nanoTime() - begin) / 1e9;
  }

  int size() {
    return kept.size();
  }

  /// How often somebody was told that the office is away.
  int refused() {
    return refused.get();
  }

  /// What was answered that is neither a promise nor that the office is away.
  Collection<String> wrong() {
    return wrong;
  }

  /// Forgets how long it took so far.
  void forgetTimes() {
    nanos.clear();
  }

  /// The time in seconds within which that share of the promises was made.
  double percentile(double percent) {
    long[] sorted = nanos.stream().mapToLong(it -> it).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? 0
        : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)] / 1e9;
  }

  /// How many promises were not kept. Those that are made meanwhile are not asked for.
  int missing(Path data) throws IOException, SQLException {
    List<String> promised = List.copyOf(kept);
    Set<String> there = new HashSet<>(RunningOffice.filed(data));
    return (int) promised.stream().filter(it -> !there.contains(it)).count();
  }

  @Override
  public void close() {
    isOver = true;
    threads.shutdownNow();
    threads.close();
  }
}
