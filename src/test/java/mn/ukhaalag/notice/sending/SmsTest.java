package mn.ukhaalag.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mn.ukhaalag.notice.sending.Carrier.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What a gateway over HTTP is asked, and how its answers are understood.
class SmsTest {

  private final List<String> asked = new ArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(200);
  private HttpServer server = HttpServer.create();

  SmsTest() throws IOException {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(answer.get(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theGatewayIsToldWhatToSendToWhom() {
    assertThat(gateway().send("7", "99112233", "Хариу өглөө"))
        .isInstanceOf(Outcome.Delivered.class);
    assertThat(asked)
        .singleElement()
        .asString()
        .startsWith("Bearer secret {")
        .contains("\"id\":\"7\"", "\"to\":\"99112233\"", "\"text\":\"Хариу өглөө\"");
  }

  @Test
  void aBusyGatewayIsAskedAgainAndARefusalIsFinal() {
    answer.set(503);
    assertThat(gateway().send("7", "99112233", "x")).isEqualTo(new Outcome.Delayed("HTTP 503"));
    answer.set(400);
    assertThat(gateway().send("7", "99112233", "x")).isEqualTo(new Outcome.Refused("HTTP 400"));
    server.stop(0);
    assertThat(gateway().send("7", "99112233", "x")).isInstanceOf(Outcome.Delayed.class);
  }

  private HttpSmsGateway gateway() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
    return new HttpSmsGateway(address, "secret", JsonMapper.shared());
  }
}
