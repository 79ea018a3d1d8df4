package mn.ukhaalag;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does several things at the same moment.
public final class Together {

  private Together() {}

  /// Begins all of them once each has a thread of its own.
  ///
  /// @return what came of each, in their order
  /// @throws ExecutionException if one of them fails
  public static <T> List<T> call(List<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    var start = new CyclicBarrier(work.size());
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      List<Callable<T>> waiting =
          work.stream()
              .<Callable<T>>map(
                  it ->
                      () -> {
                        start.await();
                        return it.call();
                      })
              .toList();
      var results = new ArrayList<T>();
      for (Future<T> done : threads.invokeAll(waiting)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
