package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Programs with a wrong key and clients that send too much leave a line in the log, and not one
/// for each request.
@ProvinceTest
class RefusalsTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @LocalServerPort int port;
  @Autowired SettableClock clock;

  @BeforeEach
  void listen() {
    clock.set(SettableClock.START);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
  }

  @Test
  void aWrongKeyIsToldOnceAMinuteAndNeverItself() {
    Browse program = Browse.at(port);
    for (int time = 0; time < 3; time++) {
      var request =
          program.request("/api/v1/categories").header("Authorization", "Bearer uk_guessed").GET();
      assertThat(program.send(request).status()).isEqualTo(401);
    }
    assertThat(told("KEY")).hasSize(1).allMatch(it -> !it.contains("guessed"));
  }

  @Test
  void tooManyFormsAreTold() {
    Browse flood = Browse.at(port);
    int status = 0;
    for (int time = 0; time < 40 && status != 429; time++) {
      status = flood.signIn("nobody-" + time, "wrong password " + time).status();
    }
    assertThat(status).isEqualTo(429);
    flood.signIn("nobody-again", "wrong password");
    assertThat(told("RATE")).hasSize(1).first().asString().contains("127.").contains("/sign-in");
  }

  private List<String> told(String reason) {
    return lines.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(it -> it.contains("(" + reason + ")"))
        .toList();
  }
}
