package mn.ukhaalag.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Machines ask whether the office lives; its figures are for the machine it runs on.
@ProvinceTest
class HealthTest {

  @LocalServerPort int port;

  @Test
  void machinesLearnWhetherItLives() throws Exception {
    assertThat(ask("/health").body()).isEqualTo("UP\n");
    assertThat(ask("/ready").statusCode()).isEqualTo(200);
    HttpResponse<String> figures = ask("/metrics");
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body())
        .contains("ukhaalag_sign_good{kind=\"DISK\"} 1")
        .contains("jvm_memory_used_bytes")
        .contains("hikaricp_connections_active")
        .contains("uri=\"/health\"");
  }

  @Test
  void whoComesThroughAProxySeesNoFigures() throws Exception {
    assertThat(ask("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(404);
    assertThat(ask("/health", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(200);
  }

  @Test
  void everyAnswerHasTheNumberOfItsRequest() throws Exception {
    assertThat(ask("/health", "X-Request-Id", "proxy-1234567").headers().firstValue("X-Request-Id"))
        .contains("proxy-1234567");
    assertThat(ask("/health", "X-Request-Id", "a b;script").headers().firstValue("X-Request-Id"))
        .get()
        .asString()
        .matches("[0-9a-f-]{36}");
  }

  private HttpResponse<String> ask(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
