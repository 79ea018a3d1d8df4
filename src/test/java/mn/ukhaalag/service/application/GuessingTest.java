package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Nobody tries secrets of cases and codes of drafts for ever, and nobody keeps the one who has the
/// right one out.
@ProvinceTest
class GuessingTest {

  private static final String WRONG = "0000000000";
  private static final String FOLLOW = "/applications/follow";
  private static final String RETURN = "/applications/return";

  @LocalServerPort int port;
  @Autowired Answers answers;
  @Autowired Applications applications;
  @Autowired CaseSecret secrets;
  @Autowired People people;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void secretsOfCasesAreNotTriedForEver() {
    Application application = asked();
    String number = application.reference().text();
    String secret = secrets.of(application.id());
    Browse stranger = Browse.at(port);
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(follow(stranger, number, WRONG).status()).isEqualTo(422);
    }
    Seen refused = follow(stranger, number, secret);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("15 минут хүлээгээд");
    assertThat(refused.form(FOLLOW).value("number")).isEqualTo(number);
    assertThat(follow(stranger, "ҮЙ-x", secret).status()).isEqualTo(422);
    assertThat(follow(Browse.at(port), number, WRONG).status()).isEqualTo(422);
    assertThat(follow(Browse.at(port), number, secret).path()).isEqualTo(application.ownPath());
    clock.advance(Duration.ofMinutes(16));
    assertThat(follow(stranger, number, secret).path()).isEqualTo(application.ownPath());
  }

  @Test
  void codesOfDraftsAreNotTriedForEver() {
    Seen first = new Applicant(Browse.at(port)).begins("archive-reference");
    Seen saved = Applicant.answers(first, "save", Map.of("name", "Бат Дорж"));
    String code = saved.page().select(".service-code").text();
    Browse stranger = Browse.at(port);
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(comeBack(stranger, WRONG).status()).isEqualTo(422);
    }
    Seen refused = comeBack(stranger, code);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text()).contains("15 минут хүлээгээд");
    Seen again = comeBack(Browse.at(port), code.replace('0', 'О').replace('A', 'А'));
    assertThat(Applicant.question(again)).isEqualTo("register");
  }

  private Application asked() {
    people.citizen("Ану", "94680091", "ТА90010491");
    var browse = Browse.at(port);
    browse.signIn("94680091", People.PASSWORD);
    Seen first = new Applicant(browse).begins("archive-reference");
    Seen check = answers.fill("archive-reference", first, Map.of());
    String number = Applicant.number(Applicant.sends(check));
    return applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
  }

  private static Seen follow(Browse browse, String number, String secret) {
    return browse.open(FOLLOW).form(FOLLOW).with("number", number).with("secret", secret).send();
  }

  private static Seen comeBack(Browse browse, String code) {
    return browse.open(RETURN).form(RETURN).with("code", code).send();
  }
}
