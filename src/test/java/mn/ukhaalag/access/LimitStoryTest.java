package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One client address may not knock for ever, whatever it says about itself.
@ProvinceTest
class LimitStoryTest {

  @LocalServerPort int port;
  @Autowired SettableClock clock;

  @Test
  void aClientThatKnocksTooOftenHasToWait() {
    var client = Browse.at(port);
    for (int request = 0; request < 1200; request++) {
      assertThat(ask(client, request).status()).isNotEqualTo(429);
    }
    Seen refused = ask(client, 7);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).contains("Хэт олон удаа");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 60L);
    assertThat(ask(Browse.at(port), 8).status()).isNotEqualTo(429);
    clock.advance(Duration.ofMinutes(1));
    assertThat(ask(client, 9).status()).isNotEqualTo(429);
  }

  @Test
  void aClockThatWasSetBackKeepsNobodyWaiting() {
    var client = Browse.at(port);
    for (int request = 0; request < 1200; request++) {
      ask(client, request);
    }
    assertThat(ask(client, 7).status()).isEqualTo(429);
    clock.advance(Duration.ofDays(-1));
    assertThat(ask(client, 8).status()).isNotEqualTo(429);
    clock.advance(Duration.ofDays(1));
  }

  @Test
  void whoSendsTooMuchIsSentAwayBeforeItIsRead() throws IOException {
    var address = InetAddress.getByAddress(new byte[] {127, 77, 77, 77});
    for (int form = 0; form < 7; form++) {
      assertThat(announce(address)).startsWith("HTTP/1.1 400");
    }
    assertThat(announce(address)).startsWith("HTTP/1.1 429").contains("Retry-After");
    assertThat(announce(InetAddress.getByAddress(new byte[] {127, 77, 77, 78})))
        .startsWith("HTTP/1.1 400");
  }

  /// Says that 200 MB will follow, and breaks off.
  private String announce(InetAddress from) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
      socket
          .getOutputStream()
          .write(
              """
              POST /petitions/new HTTP/1.1\r
              Host: localhost\r
              Connection: close\r
              Content-Type: multipart/form-data; boundary=x\r
              Content-Length: 210000000\r
              \r
              --x\r
              """
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Seen ask(Browse client, int number) {
    return client.send(
        client
            .request("/api/nothing")
            .header("X-Forwarded-For", "10.0.%d.%d".formatted(number / 250, number % 250 + 1)));
  }
}
