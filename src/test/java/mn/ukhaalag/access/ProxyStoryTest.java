package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.OtherNode;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.petition.Reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Behind a reverse proxy that does TLS every citizen has his own address, and all cookies are for
/// TLS alone. Without one, nobody can pretend that there is.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class ProxyStoryTest {

  @LocalServerPort int port;
  @Autowired HikariDataSource database;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private OtherNode behindProxy;

  @BeforeAll
  void startBehindProxy() {
    behindProxy = OtherNode.start(database, 4, "ukhaalag.trusted-proxies=127.0.0.0/8");
  }

  @AfterAll
  void stop() {
    behindProxy.close();
  }

  @Test
  void oneWhoGuessesLocksNobodyElseOut() {
    int number = 1;
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(guess("203.0.113.7", number++).status()).isEqualTo(422);
    }
    assertThat(guess("203.0.113.7", number++).status()).isEqualTo(429);
    assertThat(guess("203.0.113.8", number).status()).isEqualTo(422);
  }

  /// With another number each time, so that only the address is counted.
  private Seen guess(String address, int number) {
    var browse = Browse.at(behindProxy.port());
    String token = browse.open("/petitions/follow").form("/petitions/follow").value("_csrf");
    String body = "number=%s&secret=0000000000&_csrf=%s".formatted(reference(number), token);
    return browse.send(
        browse
            .request("/petitions/follow")
            .header("X-Forwarded-For", address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /// A number of a year without petitions, with its right check digit.
  private static String reference(int number) {
    return IntStream.range(0, 10)
        .mapToObj(check -> "ДУ-1998-%06d-%d".formatted(number, check))
        .filter(it -> Reference.parse(it).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void throughTheProxyCookiesAreForTlsAlone() {
    Seen page = secure(behindProxy.port());
    assertThat(page.response().headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
  }

  @Test
  void aVisitorCannotPretendToComeThroughAProxy() {
    Seen page = secure(port);
    assertThat(page.response().headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .noneMatch(cookie -> cookie.contains("Secure"));
    assertThat(page.header("Strict-Transport-Security")).isEmpty();
  }

  private static Seen secure(int port) {
    var browse = Browse.at(port);
    return browse.send(browse.request("/sign-in").header("X-Forwarded-Proto", "https"));
  }
}
