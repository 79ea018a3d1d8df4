package mn.ukhaalag.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Whoever is asked may begin an answer and never end it.
class OutgoingTest {

  @Test
  void anAnswerThatNeverEndsIsBrokenOff() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var client = HttpClient.newHttpClient()) {
      Thread.ofVirtual().start(() -> begin(server));
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
              .build();
      assertThatExceptionOfType(HttpTimeoutException.class)
          .isThrownBy(
              () ->
                  Outgoing.send(
                      client, request, BodyHandlers.discarding(), Duration.ofMillis(500)));
    }
  }

  private static void begin(ServerSocket server) {
    try {
      Socket socket = server.accept();
      OutputStream out = socket.getOutputStream();
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      while (socket.getInputStream().read() >= 0) {
        Thread.onSpinWait();
      }
      socket.close();
    } catch (IOException over) {
      return;
    }
  }
}
