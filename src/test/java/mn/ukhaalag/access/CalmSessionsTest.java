package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opening pages leaves a session as it is; that somebody is still there is written to the minute.
@ProvinceTest
class CalmSessionsTest {

  private static final long TWO_MINUTES = 120_000;

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired JdbcClient database;

  @Test
  void aPageThatIsOpenedWritesNoSessionUntilAMinuteIsOver() {
    String cookie = signedIn.session("azdtg-governor");
    Browse browse = Browse.at(port);
    browse.keep("SESSION", cookie);
    browse.open("/work");
    String before = written(cookie);
    assertThat(browse.open("/work").status()).isEqualTo(200);
    assertThat(browse.open("/notices").status()).isEqualTo(200);
    assertThat(written(cookie)).isEqualTo(before);
    long seen = setBack(cookie);
    browse.open("/work");
    assertThat(lastSeen(cookie)).isGreaterThanOrEqualTo(seen + TWO_MINUTES);
  }

  @Test
  void aSessionThatWasEndedElsewhereIsGoneForTheNextPage() {
    String cookie = signedIn.session("azdtg-governor");
    Browse browse = Browse.at(port);
    browse.keep("SESSION", cookie);
    assertThat(browse.open("/work").path()).isEqualTo("/work");
    database
        .sql("delete from access.session where session_id = :id")
        .param("id", id(cookie))
        .update();
    assertThat(browse.open("/work").path()).startsWith("/sign-in");
  }

  private static String id(String cookie) {
    return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
  }

  /// Which transaction wrote the session last.
  private String written(String cookie) {
    return database
        .sql("select xmin::text from access.session where session_id = :id")
        .param("id", id(cookie))
        .query(String.class)
        .single();
  }

  private long lastSeen(String cookie) {
    return database
        .sql("select last_access_time from access.session where session_id = :id")
        .param("id", id(cookie))
        .query(Long.class)
        .single();
  }

  /// Lets it have been seen last two minutes earlier.
  private long setBack(String cookie) {
    return database
        .sql(
            """
            update access.session set last_access_time = last_access_time - :millis
            where session_id = :id returning last_access_time
            """)
        .param("millis", TWO_MINUTES)
        .param("id", id(cookie))
        .query(Long.class)
        .single();
  }
}
