package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import mn.ukhaalag.Browse;
import mn.ukhaalag.OtherNode;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/// In an installation, whoever holds a post that approves or administers adds a second step before
/// anything else.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class RequiredStepTest {

  @Autowired HikariDataSource database;
  @Autowired People people;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private OtherNode strict;

  @BeforeAll
  void startStrictly() {
    strict = OtherNode.start(database, 4, "ukhaalag.second-step=required");
  }

  @AfterAll
  void stop() {
    strict.close();
  }

  @Test
  void aHeadIsLedToTheSecondStepAndCanDoNothingElse() {
    people.official("kg-26", "Угтах", "99820003", Role.HEAD);
    var browse = Browse.at(strict.port());
    Seen led = browse.signIn("99820003", People.PASSWORD);
    assertThat(led.path()).isEqualTo("/account/second-step");
    assertThat(led.text()).contains("хоёр дахь алхам нэмнэ үү");
    for (String path : new String[] {"/", "/work", "/account", "/account/password", "/%61ccount"}) {
      assertThat(browse.open(path).path()).isEqualTo("/account/second-step");
    }
    assertThat(browse.open("/language/en?back=/account/second-step").text()).contains("Add a");
    browse.open("/language/mn?back=/account/second-step");
    Authenticator.add(browse, Clock.systemUTC());
    assertThat(browse.open("/account").path()).isEqualTo("/account");
  }

  @Test
  void othersAreNotLed() {
    people.official("kg-26", "Хонгор", "99820004", Role.OFFICIAL);
    people.citizen("Шүрэн", "99820005");
    assertThat(Browse.at(strict.port()).signIn("99820004", People.PASSWORD).path())
        .isEqualTo("/work");
    assertThat(Browse.at(strict.port()).signIn("99820005", People.PASSWORD).path()).isEqualTo("/");
  }
}
