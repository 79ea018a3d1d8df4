package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Before an act that matters, whoever has a second step shows it once more, and loses nothing
/// that was typed.
@ProvinceTest
class GraveActTest {

  private static final String CONTACT = "/administration/organisations/iapar/contact";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SettableClock clock;
  @Autowired Organisations organisations;

  @Test
  void theCodeIsAskedForAfterAQuarterOfAnHourAndWhatWasTypedGoesOn() {
    people.official("iapar", "Сувд", "99820001", Role.ORGANISATION_ADMINISTRATOR);
    var browse = Browse.at(port);
    browse.signIn("99820001", People.PASSWORD);
    Authenticator telephone = Authenticator.add(browse, clock).telephone();
    assertThat(change(browse, "80110001").path()).isEqualTo("/administration/organisations/iapar");

    clock.advance(Duration.ofMinutes(16));
    Seen asked = change(browse, "80110002");
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("дахин батална уу");
    assertThat(phone()).isEqualTo("80110001");
    Seen wrong = asked.form(CONTACT).with("secondStepCode", telephone.wrong()).send();
    assertThat(wrong.text()).contains("Код буруу");
    assertThat(phone()).isEqualTo("80110001");
    Seen done = wrong.form(CONTACT).with("secondStepCode", telephone.code(0)).send();
    assertThat(done.path()).isEqualTo("/administration/organisations/iapar");
    assertThat(phone()).isEqualTo("80110002");
    assertThat(change(browse, "80110003").path()).isEqualTo("/administration/organisations/iapar");
  }

  @Test
  void aPageThatIsReadIsOpenedAfterTheCode() {
    people.official("iapar", "Тэргэл", "99820002", Role.ORGANISATION_ADMINISTRATOR);
    var browse = Browse.at(port);
    browse.signIn("99820002", People.PASSWORD);
    Authenticator telephone = Authenticator.add(browse, clock).telephone();
    clock.advance(Duration.ofMinutes(16));
    String path = "/administration/organisations/iapar/import";
    Seen asked = browse.open(path);
    String shown = "/account/second-step/shown";
    Seen wrong = asked.form(shown).with("secondStepCode", telephone.wrong()).send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen opened = wrong.form(shown).with("secondStepCode", telephone.code(0)).send();
    assertThat(opened.path()).isEqualTo(path);
  }

  private static Seen change(Browse browse, String phone) {
    return browse.open(CONTACT).form(CONTACT).with("phone", phone).send();
  }

  private String phone() {
    return String.valueOf(organisations.byCode("iapar").orElseThrow().contact().phone());
  }
}
