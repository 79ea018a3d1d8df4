package mn.ukhaalag.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whoever tries to guess a password is told of to the one whose account it is.
@ProvinceTest
class LockLettersTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SettableClock clock;

  @Test
  void theOwnerIsToldThatTheAccountWasLocked() {
    people.citizen("Сувд", "99117741");
    for (int attempt = 0; attempt < 5; attempt++) {
      Browse.at(port).signIn("99117741", "буруу нууц үг " + attempt);
    }
    clock.advance(Duration.ofMinutes(16));

    var owner = Browse.at(port);
    owner.signIn("99117741", People.PASSWORD);
    assertThat(owner.open("/notices").text()).contains("нэвтрэх оролдлогыг зогсоолоо");
  }
}
