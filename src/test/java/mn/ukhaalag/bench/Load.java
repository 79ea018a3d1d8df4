package mn.ukhaalag.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// What some clients saw who each asked again as soon as they had an answer.
final class Load {

  private final int clients;
  private final double seconds;
  private final long[] nanos;

  /// @param nanos how long each call took, sorted
  private Load(int clients, double seconds, long[] nanos) {
    this.clients = clients;
    this.seconds = seconds;
    this.nanos = nanos;
  }

  /// One client; it is used by one thread.
  interface Client extends AutoCloseable {

    void call() throws Exception;

    /// Whether it stops calling although the time is not over.
    default boolean isOver() {
      return false;
    }

    @Override
    default void close() throws IOException {}
  }

  /// Makes the client with that number, from 0.
  interface Clients {
    Client make(int number) throws Exception;
  }

  /// Lets so many clients call for so long. The first call that fails ends the bench: figures of
  /// errors are worth nothing.
  static Load run(int clients, Duration time, Clients maker) throws Exception {
    var made = new ArrayList<Client>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (int number = 0; number < clients; number++) {
        made.add(maker.make(number));
      }
      long begin = System.nanoTime();
      List<Future<long[]>> answers =
          made.stream().map(client -> threads.submit(() -> call(client, begin, time))).toList();
      long[] nanos = all(answers);
      return new Load(clients, (System.nanoTime() - begin) / 1e9, nanos);
    } finally {
      for (Client client : made) {
        client.close();
      }
    }
  }

  private static long[] call(Client client, long begin, Duration time) throws Exception {
    long[] nanos = new long[1024];
    int calls = 0;
    long before = begin;
    while (before - begin < time.toNanos() && !client.isOver()) {
      before = System.nanoTime();
      client.call();
      if (calls == nanos.length) {
        nanos = Arrays.copyOf(nanos, calls * 2);
      }
      nanos[calls++] = System.nanoTime() - before;
    }
    return Arrays.copyOf(nanos, calls);
  }

  private static long[] all(List<Future<long[]>> answers)
      throws ExecutionException, InterruptedException {
    var all = LongStream.empty();
    for (Future<long[]> answer : answers) {
      all = LongStream.concat(all, Arrays.stream(answer.get()));
    }
    return all.sorted().toArray();
  }

  double perSecond() {
    return nanos.length / seconds;
  }

  /// The time of one call among as many at once as there were clients.
  double meanMillis() {
    return clients * seconds * 1000 / nanos.length;
  }

  /// The time within which that share of the calls was answered.
  double percentileMillis(double percent) {
    int index = (int) Math.ceil(nanos.length * percent / 100) - 1;
    return nanos[Math.max(0, index)] / 1e6;
  }
}
