package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SentCodes;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The administrator of an organisation opens an account for an official, and blocks it.
@ProvinceTest
class OfficialAccountTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SentCodes codes;
  @Autowired Officials officials;
  @Autowired Appointments appointments;

  @Test
  void anOfficialGetsAnAccountSetsThePasswordAndIsBlocked() {
    people.official("ith", "Мөнх", "99140001", Role.ORGANISATION_ADMINISTRATOR);
    UUID newcomer = newcomer("99140002");
    String path = "/organisations/ith/officials/" + newcomer + "/account";
    var administrator = Browse.at(port);
    administrator.signIn("99140001", People.PASSWORD);
    Seen opened = administrator.open(path).form(path).send();
    assertThat(opened.text()).contains("Эрх нээж");

    Seen welcome =
        Browse.at(port)
            .open("/password-reset/code")
            .form("/password-reset/code")
            .with("identifier", "99140002")
            .with("code", codes.to("99140002"))
            .with("password", "анхны нууц үг минь")
            .send();
    assertThat(welcome.text()).contains("Н.Шинэ");

    Browse official = Browse.at(port);
    official.signIn("99140002", "анхны нууц үг минь");
    administrator.open(path).form(path + "/ended-sessions").send();
    assertThat(official.open("/account").path()).startsWith("/sign-in");
    assertThat(official.signIn("99140002", "анхны нууц үг минь").status()).isEqualTo(200);

    Seen before = administrator.open(path);
    assertThat(before.text())
        .contains("Туршилтын ажилтан", "Нээлттэй нэвтрэлт 1", "хоёр дахь алхам");
    Seen unsure = before.form(path + "/blocking").with("blockReason", "Ажлаас гарсан").send();
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(unsure.form(path + "/blocking").value("blockReason")).isEqualTo("Ажлаас гарсан");
    assertThat(unsure.form(path + "/blocking").with("sure", "true").with("blockReason", "").send())
        .extracting(Seen::status)
        .isEqualTo(422);
    Seen blocked = unsure.form(path + "/blocking").with("sure", "true").send();
    assertThat(blocked.text()).contains("Эрхийг хааж", "Ажлаас гарсан");
    assertThat(Browse.at(port).signIn("99140002", "анхны нууц үг минь").status()).isEqualTo(422);
    assertThat(blocked.form(path + "/unblocking").send().text()).contains("Эрхийг сэргээлээ");
  }

  @Test
  void othersDoNotSeeThatPage() {
    people.official("azdtg", "Тэмүүлэн", "99140003", Role.ORGANISATION_ADMINISTRATOR);
    UUID newcomer = newcomer("99140004");
    var stranger = Browse.at(port);
    stranger.signIn("99140003", People.PASSWORD);
    String path = "/organisations/ith/officials/" + newcomer + "/account";
    assertThat(stranger.open(path).status()).isEqualTo(404);
  }

  private UUID newcomer(String phone) {
    var place = people.official("ith", "Хуучин", "8" + phone.substring(1), Role.OFFICIAL);
    UUID official = officials.enter(Author.SYSTEM, "Наран", "Шинэ", null, phone);
    appointments.of(place.organisation()).stream()
        .filter(it -> it.post().equals(place.post()))
        .forEach(it -> appointments.end(Author.SYSTEM, it.id(), LocalDate.of(2025, 1, 1)));
    appointments.appoint(Author.SYSTEM, place.post(), official, LocalDate.of(2025, 1, 1), null);
    return official;
  }
}
