package mn.ukhaalag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An address with broken escapes is refused with a page of ours that has the headers of all pages.
@ProvinceTest
class RefusedAddressTest {

  @LocalServerPort int port;

  @Test
  void brokenEscapesAreRefusedAsAnyOtherPage() throws IOException {
    assertThat(answer("GET /petitions/x;z% HTTP/1.1"))
        .startsWith("HTTP/1.1 400")
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Cache-Control: no-store")
        .contains("Илгээсэн мэдээллийг уншиж чадсангүй");
  }

  @Test
  void whatIsTooLargeIsRefusedAsAnyOtherPage() throws IOException {
    assertThat(answer("POST /sign-in HTTP/1.1\r\nContent-Length: 9000000"))
        .startsWith("HTTP/1.1 413")
        .contains("Content-Security-Policy: default-src 'none'");
  }

  private String answer(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              (head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
