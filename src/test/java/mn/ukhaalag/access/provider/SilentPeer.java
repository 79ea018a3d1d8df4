package mn.ukhaalag.access.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A system that takes every connection and says nothing, until it is told to speak.
final class SilentPeer implements AutoCloseable {

  private final ServerSocket server;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile boolean speaks;

  SilentPeer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  String address() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/left";
  }

  /// How often it was called.
  int calls() {
    return calls.get();
  }

  /// How many called at the same time at most.
  int most() {
    return most.get();
  }

  /// From now on it answers.
  void speak() {
    speaks = true;
  }

  private void listen() {
    try {
      while (true) {
        Socket call = server.accept();
        calls.incrementAndGet();
        Thread.ofVirtual().start(() -> hear(call));
      }
    } catch (IOException closed) {
      // Nobody calls any more.
    }
  }

  private void hear(Socket call) {
    most.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (call;
        var lines =
            new BufferedReader(
                new InputStreamReader(call.getInputStream(), StandardCharsets.US_ASCII))) {
      if (speaks) {
        answer(call, lines);
      } else {
        while (lines.read() >= 0) {
          // Whoever called hangs up in the end.
        }
      }
    } catch (IOException hungUp) {
      // So he did.
    } finally {
      open.decrementAndGet();
    }
  }

  private static void answer(Socket call, BufferedReader lines) throws IOException {
    int length = 0;
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    for (int heard = 0; heard < length; heard++) {
      if (lines.read() < 0) {
        return;
      }
    }
    call.getOutputStream()
        .write(
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
