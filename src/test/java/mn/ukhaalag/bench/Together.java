package mn.ukhaalag.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several things at once.
final class Together {

  private Together() {}

  /// One of them.
  interface Work {
    void run() throws Exception;
  }

  /// Runs all to their ends.
  ///
  /// @throws ExecutionException if one of them fails
  static void run(List<Work> all) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one : threads.invokeAll(all.stream().map(Together::done).toList())) {
        one.get();
      }
    }
  }

  private static Callable<Boolean> done(Work work) {
    return () -> {
      work.run();
      return true;
    };
  }
}
