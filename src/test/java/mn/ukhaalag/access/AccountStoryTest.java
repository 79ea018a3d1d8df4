package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SentCodes;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody looks after his own account.
@ProvinceTest
class AccountStoryTest {

  private static final String NEW_PASSWORD = "хөх тэнгэрийн дор";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SentCodes codes;
  @Autowired SettableClock clock;
  @Autowired BlockedAccounts blocked;

  @Test
  void aForgottenPasswordIsResetAndEverySessionEnds() {
    people.citizen("Оюун", "99130001");
    var old = Browse.at(port);
    old.signIn("99130001", People.PASSWORD);
    var forgetful = Browse.at(port);
    Seen page = askForCode(forgetful, "99130001");
    Seen common = setPassword(page, codes.to("99130001"), "password123");
    assertThat(common.status()).isEqualTo(422);
    Seen done = setPassword(common, codes.to("99130001"), NEW_PASSWORD);
    assertThat(done.text()).contains("Бат Оюун").contains("Нууц үг солигдлоо");
    assertThat(old.open("/").text()).doesNotContain("Бат Оюун");
    assertThat(Browse.at(port).signIn("99130001", People.PASSWORD).status()).isEqualTo(422);
    assertThat(Browse.at(port).signIn("99130001", NEW_PASSWORD).text()).contains("Бат Оюун");
  }

  @Test
  void anUnknownContactLooksLikeAKnownOne() {
    Seen page = askForCode(Browse.at(port), "99130002");
    assertThat(page.path()).startsWith("/password-reset/code?request=");
    assertThat(codes.wereSentTo("99130002")).isFalse();
    assertThat(setPassword(page, "000000", NEW_PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void aCodeDiesAfterTenMinutesAndOnlyFiveAreSentAnHour() {
    people.citizen("Цэцэг", "99130003");
    Seen page = askForCode(Browse.at(port), "99130003");
    clock.advance(Duration.ofMinutes(11));
    assertThat(setPassword(page, codes.to("99130003"), NEW_PASSWORD).status()).isEqualTo(422);
    for (int again = 2; again <= 5; again++) {
      assertThat(askForCode(Browse.at(port), "99130003").status()).isEqualTo(200);
    }
    assertThat(askForCode(Browse.at(port), "99130003").status()).isEqualTo(422);
  }

  @Test
  void aChangedPasswordEndsTheOtherSessions() {
    people.citizen("Номин", "99130004");
    var other = Browse.at(port);
    other.signIn("99130004", People.PASSWORD);
    var citizen = Browse.at(port);
    citizen.signIn("99130004", People.PASSWORD);
    assertThat(citizen.open("/account").page().select("button[name=session]")).hasSize(1);
    Seen wrong = changePassword(citizen, "something else");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(changePassword(citizen, People.PASSWORD).path()).isEqualTo("/account");
    assertThat(other.open("/account").path()).startsWith("/sign-in");
  }

  @Test
  void whoEndsASessionShowsHisPassword() {
    people.citizen("Оюун", "95720011");
    var other = Browse.at(port);
    other.signIn("95720011", People.PASSWORD);
    var citizen = Browse.at(port);
    citizen.signIn("95720011", People.PASSWORD);
    Seen account = citizen.open("/account");
    String session = account.page().select("button[name=session]").attr("value");
    Seen refused = account.form("/account/ended-sessions").with("session", session).send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(other.open("/account").path()).isEqualTo("/account");
    Seen ended =
        refused
            .form("/account/ended-sessions")
            .with("session", session)
            .with("currentPassword", People.PASSWORD)
            .send();
    assertThat(ended.path()).isEqualTo("/account");
    assertThat(other.open("/account").path()).startsWith("/sign-in");
    assertThat(citizen.open("/account").page().select("button[name=session]")).isEmpty();
  }

  @Test
  void passwordsThatEndASessionAreCountedAsAtTheSignIn() {
    people.citizen("Сүрэн", "95770030");
    Browse.at(port).signIn("95770030", People.PASSWORD);
    var citizen = Browse.at(port);
    citizen.signIn("95770030", People.PASSWORD);
    Seen account = citizen.open("/account");
    int tries = 0;
    int status = 422;
    while (status == 422 && tries < 40) {
      status =
          account
              .form("/account/ended-sessions")
              .with("currentPassword", "x" + tries)
              .send()
              .status();
      tries++;
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void aNewNumberIsProvenBeforeItCounts() {
    people.citizen("Заяа", "99130005");
    var citizen = Browse.at(port);
    citizen.signIn("99130005", People.PASSWORD);
    Seen asked =
        citizen
            .open("/account/contact")
            .form("/account/contact")
            .with("contact", "99130006")
            .with("currentPassword", People.PASSWORD)
            .send();
    Seen changed = asked.form("/account/contact/code").with("code", codes.to("99130006")).send();
    assertThat(changed.text()).contains("99130006");
    assertThat(Browse.at(port).signIn("99130006", People.PASSWORD).text()).contains("Бат Заяа");
  }

  @Test
  void aCodeForANewNumberSetsNoPassword() {
    people.citizen("Сүх", "99130011");
    var citizen = Browse.at(port);
    citizen.signIn("99130011", People.PASSWORD);
    citizen
        .open("/account/contact")
        .form("/account/contact")
        .with("contact", "99130012")
        .with("currentPassword", People.PASSWORD)
        .send();
    Seen refused = byContact("99130012", codes.to("99130012"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Код буруу");
    assertThat(Browse.at(port).signIn("99130011", People.PASSWORD).text()).contains("Бат Сүх");
  }

  @Test
  void nobodyUsesUpTheTriesOfAnother() {
    people.citizen("Туул", "99130013");
    Seen page = askForCode(Browse.at(port), "99130013");
    for (int attempt = 0; attempt < 6; attempt++) {
      assertThat(byContact("99130013", "000000").status()).isEqualTo(422);
      assertThat(setPassword(page, "", NEW_PASSWORD).text()).contains("зургаан оронтой кодыг");
    }
    assertThat(byContact("", "000000").text()).contains("цахим шуудангийн хаяг");
    assertThat(setPassword(page, codes.to("99130013"), NEW_PASSWORD).text())
        .contains("Нууц үг солигдлоо");
  }

  @Test
  void aBlockedAccountIsOutAtOnceAndStaysOut() {
    var account = people.citizen("Бум", "99130007");
    var citizen = Browse.at(port);
    citizen.signIn("99130007", People.PASSWORD);
    blocked.block(account, "test", Author.SYSTEM);
    assertThat(citizen.open("/account").path()).startsWith("/sign-in");
    assertThat(Browse.at(port).signIn("99130007", People.PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void anExpiredTokenKeepsTheTextButNoPassword() {
    var citizen = Browse.at(port);
    var form = citizen.open("/sign-in").form("/sign-in").with("identifier", "99130008");
    citizen.forget();
    Seen kept = form.with("password", "secret words here").send();
    assertThat(kept.status()).isEqualTo(403);
    assertThat(kept.form("/sign-in").value("identifier")).isEqualTo("99130008");
    assertThat(kept.body()).doesNotContain("secret words here");
  }

  private Seen byContact(String contact, String code) {
    return Browse.at(port)
        .open("/password-reset/code")
        .form("/password-reset/code")
        .with("identifier", contact)
        .with("code", code)
        .with("password", NEW_PASSWORD)
        .send();
  }

  private static Seen askForCode(Browse browse, String phone) {
    return browse.open("/password-reset").form("/password-reset").with("identifier", phone).send();
  }

  private static Seen setPassword(Seen page, String code, String password) {
    return page.form("/password-reset/code").with("code", code).with("password", password).send();
  }

  private static Seen changePassword(Browse browse, String current) {
    return browse
        .open("/account/password")
        .form("/account/password")
        .with("currentPassword", current)
        .with("password", NEW_PASSWORD)
        .send();
  }
}
