package mn.ukhaalag.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Waits for what must come.
final class Waiting {

  private Waiting() {}

  /// Something that comes or not.
  interface Condition {
    boolean holds() throws Exception;
  }

  /// Waits until it holds; what fails meanwhile does not hold yet.
  ///
  /// @throws IllegalStateException if it does not come in time
  static void until(Duration limit, String what, Condition condition) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "After %d s not yet: %s".formatted(limit.toSeconds(), what));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /// How many seconds it took to come.
  static double seconds(Duration limit, String what, Condition condition)
      throws InterruptedException {
    long begin = System.nanoTime();
    until(limit, what, condition);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static boolean holds(Condition condition) throws InterruptedException {
    try {
      return condition.holds();
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Exception notYet) {
      return false;
    }
  }
}
