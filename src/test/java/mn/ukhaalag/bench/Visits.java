package mn.ukhaalag.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// A client that asks for pages, or files petitions, over one connection.
final class Visits implements Load.Client {

  private final Wire wire;
  private final Supplier<byte[]> request;
  private final int expected;

  private Visits(int port, Supplier<byte[]> request, int expected) {
    this.wire = new Wire(port);
    this.request = request;
    this.expected = expected;
  }

  /// The cookie of somebody for whom every page is made anew, and not taken from those that are
  /// kept for everybody.
  static final String ANEW = "draft=bench";

  /// Asks for these pages in no order.
  static Visits to(int port, List<String> paths, String cookies) {
    List<byte[]> requests = paths.stream().map(path -> Requests.page(path, cookies)).toList();
    return new Visits(port, () -> any(requests), 200);
  }

  /// Sends these requests in no order, each of which is answered with that status.
  static Visits sending(int port, List<byte[]> requests, int expected) {
    return new Visits(port, () -> any(requests), expected);
  }

  static Visits filing(int port, List<Sample> samples) {
    return new Visits(port, () -> Requests.filing(any(samples)), 201);
  }

  @Override
  public void call() throws IOException {
    String head = wire.send(request.get());
    if (Wire.status(head) != expected) {
      throw new IllegalStateException("The office answered:\n" + head);
    }
  }

  static <T> T any(List<T> list) {
    return list.get(ThreadLocalRandom.current().nextInt(list.size()));
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
