package mn.ukhaalag.security.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Of somebody who held a post, the directory forgets at once how he was reached; his name stays as
/// long as the law on archives says, reckoned from the day on which he left.
@ProvinceTest
class FormerOfficialTest {

  private static final String PATH = "/account/erasure";
  private static final Duration SEVENTY_YEARS = Duration.ofDays(70 * 366);

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired ErasureWork work;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theContactGoesAndTheNameStaysUntilTheTermFromTheLastPostEnds() {
    var placed = people.official("forensic", "Тэтгэвэрт", "94610021", Role.OFFICIAL);
    people.leave(placed);
    database
        .sql("update directory.official set email = 'tetgever@example.mn' where id = :id")
        .param("id", placed.official())
        .update();
    clock.advance(Duration.ofDays(400));
    Browse former = Browse.at(port);
    former.signIn("94610021", People.PASSWORD);
    Seen outlook = former.open(PATH);
    // He left on 1 March 2026, and today is a day of 2027: the term is not reckoned from today.
    assertThat(outlook.text()).contains("Албан хаагчийн жагсаалт дахь утас", "2096");
    assertThat(outlook.text()).doesNotContain("2097");
    outlook.form(PATH).with("understood", "true").with("currentPassword", People.PASSWORD).send();
    grant(placed.account());
    clock.advance(Duration.ofDays(20));
    work.carryOut();
    assertThat(kept(placed.official()).get("email")).isNull();
    assertThat(kept(placed.official()).get("phone")).isNull();
    assertThat(kept(placed.official()).get("given_name")).isEqualTo("Тэтгэвэрт");

    clock.advance(SEVENTY_YEARS);
    work.carryOut();
    assertThat(kept(placed.official()).get("given_name")).isEqualTo("▇▇▇");
    assertThat(kept(placed.official()).get("family_name")).isEqualTo("");
    assertThat(nextDay(placed.account())).isZero();
  }

  private void grant(UUID account) {
    UUID id =
        database
            .sql("select id from security.erasure where account_id = :id and decided_at is null")
            .param("id", account)
            .query(UUID.class)
            .single();
    String path = "/work/erasures/" + id;
    signedIn
        .in("azdtg-heeh-head", port)
        .open(path)
        .form(path + "/decision")
        .with("decision", "grant")
        .with("reason", "Хувийн хэргийг хугацаанд нь хадгална")
        .send();
  }

  private Map<String, @Nullable Object> kept(UUID official) {
    return database
        .sql("select given_name, family_name, email, phone from directory.official where id = :id")
        .param("id", official)
        .query()
        .singleRow();
  }

  /// How many times more something of him is looked at.
  private int nextDay(UUID account) {
    return database
        .sql(
            """
            select count(*) from security.erasure
            where account_id = :id and next_on is not null
            """)
        .param("id", account)
        .query(Integer.class)
        .single();
  }
}
