package mn.ukhaalag.access.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The place of a system at which it is told that somebody has left. It answers in the given way
/// and the last one again and again, and leads elsewhere if that is a redirect.
final class LeftPeer implements AutoCloseable {

  private final HttpServer server;
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
  private volatile boolean wasElsewhere;

  LeftPeer(int... statuses) throws IOException {
    for (int status : statuses) {
      answers.add(status);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/left", this::take);
    server.createContext(
        "/elsewhere",
        exchange -> {
          wasElsewhere = true;
          answer(exchange, 200);
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/left";
  }

  private void take(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = answers.size() > 1 ? answers.remove() : answers.element();
    exchange.getResponseHeaders().set("Location", "/elsewhere");
    tokens.add(URLDecoder.decode(form.replaceFirst("logout_token=", ""), StandardCharsets.UTF_8));
    answer(exchange, status);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /// The next token that it is told.
  String next() throws InterruptedException {
    return next(20).orElseThrow(() -> new AssertionError("Nobody told it anything"));
  }

  Optional<String> next(int seconds) throws InterruptedException {
    return Optional.ofNullable(tokens.poll(seconds, TimeUnit.SECONDS));
  }

  boolean wasElsewhere() {
    return wasElsewhere;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
