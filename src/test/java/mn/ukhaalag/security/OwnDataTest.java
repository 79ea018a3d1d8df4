package mn.ukhaalag.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.application.Applicant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everybody takes along all that is kept about himself, and nothing about others.
@ProvinceTest
class OwnDataTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Ledger ledger;
  @Autowired SettableClock clock;

  @Test
  void whoeverTypesHisPasswordGetsAllThatIsKeptAboutHim() {
    var account = people.citizen("Өнөр", "94770071", "ТА90010117");
    people.citizen("Соёл", "94770072", "ТА90010123");
    Browse browse = Browse.at(port);
    browse.signIn("94770071", People.PASSWORD);
    asks(browse);
    assertThat(browse.open("/account").page().select("a[href=/account/data]")).isNotEmpty();
    Seen form = browse.open("/account/data");
    Seen wrong = form.form("/account/data").with("currentPassword", "буруу нууц үг").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).doesNotContain("ТА90010117");
    Seen file = wrong.form("/account/data").with("currentPassword", People.PASSWORD).send();
    JsonNode data = JsonMapper.shared().readTree(file.body());
    assertThat(data.path("account").path(0).path("registerNumber").asString())
        .isEqualTo("ТА90010117");
    assertThat(data.path("services").path(0).path("answers").path("purpose-other").asString())
        .isEqualTo("Виз мэдүүлэх");
    assertThat(data.propertyNames())
        .contains("petitions", "certificates", "appointments", "readings");
    assertThat(file.body()).doesNotContain("ТА90010123", "94770072");
    assertThat(ledger.history(new Thing("account", account)).stream().map(Entry::act))
        .contains("account.data-taken");
  }

  @Test
  void whoeverSitsAtAnOpenBrowserCannotTryPasswordsWithoutEnd() {
    people.citizen("Таагч", "94610071", "ТА90010131");
    Browse browse = Browse.at(port);
    browse.signIn("94610071", People.PASSWORD);
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(asked(browse, "/account/data", "таасан үг " + attempt).status()).isEqualTo(422);
    }
    for (String path : List.of("/account/data", "/account/erasure")) {
      Seen locked = asked(browse, path, People.PASSWORD);
      assertThat(locked.status()).as(path).isEqualTo(422);
      assertThat(locked.text()).as(path).contains("нэвтрэхийг түр хаалаа");
      assertThat(locked.body()).doesNotContain("ТА90010131");
    }
    clock.advance(Duration.ofMinutes(16));
    assertThat(asked(browse, "/account/data", People.PASSWORD).body()).contains("ТА90010131");
    clock.set(SettableClock.START);
  }

  private static Seen asked(Browse browse, String path, String password) {
    var form = browse.open(path).form(path).with("currentPassword", password);
    return (path.endsWith("erasure") ? form.with("understood", "true") : form).send();
  }

  /// He has asked for a reference.
  private static void asks(Browse browse) {
    Seen seen = new Applicant(browse).begins("residence-reference");
    seen = Applicant.answers(seen, "behalf", "self");
    seen = Applicant.confirms(seen);
    seen = Applicant.confirms(seen);
    seen = Applicant.answers(seen, Map.of("address", "450151", "address-street", "5-р хороолол"));
    seen = Applicant.answers(seen, "purpose", "other");
    seen = Applicant.answers(seen, "purpose-other", "Виз мэдүүлэх");
    Applicant.sends(Applicant.answers(seen, "true", "true"));
  }
}
