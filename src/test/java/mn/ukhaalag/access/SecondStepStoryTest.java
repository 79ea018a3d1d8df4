package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SentCodes;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An official adds a second step, and whoever knows only the password stays outside.
@ProvinceTest
class SecondStepStoryTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SentCodes codes;
  @Autowired SettableClock clock;
  @Autowired Ledger ledger;

  @Test
  void aCodeIsTakenOnceAndOnlyNearItsTime() {
    UUID account = people.official("museum", "Анар", "99810001", Role.HEAD).account();
    Authenticator telephone = add("99810001").telephone();
    var browse = Browse.at(port);
    Seen asked = browse.signIn("99810001", People.PASSWORD);
    assertThat(asked.path()).isEqualTo("/sign-in/code");
    assertThat(browse.open("/account").path()).startsWith("/sign-in?");

    assertThat(type(asked, telephone.code(0)).text()).contains("аль хэдийн ашиглагдсан");
    assertThat(type(asked, telephone.code(-2)).status()).isEqualTo(422);
    assertThat(type(asked, telephone.wrong()).status()).isEqualTo(422);
    clock.advance(Duration.ofSeconds(30));
    assertThat(type(asked, telephone.code(0)).text()).contains("Д.Анар");
    assertThat(acts(account))
        .containsSubsequence(
            "account.second-step-added", "account.password-shown", "account.signed-in");
  }

  @Test
  void aClockThatWasSetBackKeepsNobodyOut() {
    people.official("museum", "Номин", "99810021", Role.HEAD);
    Authenticator telephone = add("99810021").telephone();
    clock.advance(Duration.ofDays(-1));
    Seen asked = Browse.at(port).signIn("99810021", People.PASSWORD);
    String code = telephone.code(0);
    assertThat(type(asked, code).text()).contains("Д.Номин");
    Seen again = Browse.at(port).signIn("99810021", People.PASSWORD);
    assertThat(type(again, code).text()).contains("аль хэдийн ашиглагдсан");
    clock.advance(Duration.ofDays(1));
  }

  @Test
  void whoComesInByThePasswordResetShowsTheCodeToo() {
    people.official("museum", "Билгүүн", "99810002", Role.OFFICIAL);
    Authenticator telephone = add("99810002").telephone();
    Seen sent =
        Browse.at(port)
            .open("/password-reset")
            .form("/password-reset")
            .with("identifier", "99810002")
            .send();
    Seen asked =
        sent.form("/password-reset/code")
            .with("code", codes.to("99810002"))
            .with("password", "хөх тэнгэрийн дор")
            .send();
    assertThat(asked.path()).isEqualTo("/sign-in/code");
    assertThat(type(asked, telephone.code(1)).text()).contains("Д.Билгүүн");
  }

  @Test
  void aRecoveryCodeIsGoodOnceAndNewOnesEndTheOld() {
    people.official("museum", "Гэрэл", "99810003", Role.OFFICIAL);
    Authenticator.Added added = add("99810003");
    List<String> recovery = added.recoveryCodes();
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    var browse = Browse.at(port);
    Seen home = type(browse.signIn("99810003", People.PASSWORD), recovery.getFirst());
    assertThat(home.text()).contains("Д.Гэрэл");
    assertThat(browse.open("/account/second-step").text()).contains("Үлдсэн нөөц код 9");
    assertThat(browse.open("/notices").text()).contains("нөөц код ашиглагдлаа");

    Seen again = Browse.at(port).signIn("99810003", People.PASSWORD);
    assertThat(type(again, recovery.getFirst()).status()).isEqualTo(422);
    Seen renewed =
        browse
            .open("/account/second-step")
            .form("/account/second-step/recovery-codes")
            .with("newCodesCode", added.telephone().code(1))
            .send();
    List<String> fresh = renewed.page().select("main li code").eachText();
    assertThat(type(again, recovery.get(1)).status()).isEqualTo(422);
    assertThat(type(again, fresh.get(1).toUpperCase(Locale.ROOT).replace("-", " ")).text())
        .contains("Д.Гэрэл");
  }

  @Test
  void wrongCodesLockAndARightPasswordForgivesThemNot() {
    UUID account = people.official("museum", "Дэлгэр", "99810004", Role.OFFICIAL).account();
    Authenticator telephone = add("99810004").telephone();
    for (int attempt = 1; attempt <= FailedSignIns.FREE; attempt++) {
      Seen asked = Browse.at(port).signIn("99810004", People.PASSWORD);
      assertThat(type(asked, telephone.wrong()).status()).isEqualTo(422);
    }
    Seen asked = Browse.at(port).signIn("99810004", People.PASSWORD);
    assertThat(type(asked, telephone.code(1)).text()).contains("түр хаалаа");
    assertThat(acts(account)).contains("account.codes-locked");
    clock.advance(Duration.ofMinutes(16));
    Seen later = Browse.at(port).signIn("99810004", People.PASSWORD);
    Seen home = type(later, telephone.code(0));
    assertThat(home.text()).contains("Д.Дэлгэр");
    assertThat(home.browse().open("/notices").text()).contains("буруу код олон удаа");
  }

  @Test
  void whoWaitsTooLongSignsInAnew() {
    people.official("museum", "Жаргал", "99810005", Role.OFFICIAL);
    Authenticator telephone = add("99810005").telephone();
    Seen asked = Browse.at(port).signIn("99810005", People.PASSWORD);
    clock.advance(Duration.ofMinutes(11));
    Seen late = type(asked, telephone.code(0));
    assertThat(late.path()).isEqualTo("/sign-in");
    assertThat(late.text()).contains("хугацаа өнгөрлөө");
  }

  @Test
  void itIsRemovedWithACodeOrByTheAdministratorWithAReason() {
    var head = people.official("museum", "Золбоо", "99810006", Role.HEAD);
    people.official("museum", "Идэр", "99810007", Role.ORGANISATION_ADMINISTRATOR);
    var browse = Browse.at(port);
    browse.signIn("99810006", People.PASSWORD);
    Authenticator first = Authenticator.add(browse, clock).telephone();
    Seen page = browse.open("/account/second-step");
    String removal = "/account/second-step/removal";
    assertThat(page.form(removal).with("removalCode", first.wrong()).send().status())
        .isEqualTo(422);
    assertThat(page.form(removal).with("removalCode", first.code(1)).send().text())
        .contains("алхмыг хаслаа");
    assertThat(Browse.at(port).signIn("99810006", People.PASSWORD).path()).isEqualTo("/work");

    Authenticator.add(browse, clock);
    var administrator = Browse.at(port);
    administrator.signIn("99810007", People.PASSWORD);
    String path = "/organisations/museum/officials/" + head.official() + "/account";
    String act = path + "/second-step-removal";
    assertThat(administrator.open(path).form(act).send().status()).isEqualTo(422);
    Seen done = administrator.open(path).form(act).with("reason", "Утсаа гээсэн").send();
    assertThat(done.text()).contains("ажилтанд мэдэгдлээ");
    assertThat(browse.open("/notices").text()).contains("хоёр дахь алхмыг тань хаслаа");
    assertThat(Browse.at(port).signIn("99810006", People.PASSWORD).path()).isEqualTo("/work");
  }

  @Test
  void anOfficialIsToldOfANewDeviceAndOnlyOfANewOne() {
    people.official("museum", "Хулан", "99810008", Role.OFFICIAL);
    var office = Browse.at(port);
    office.signIn("99810008", People.PASSWORD);
    office.open("/").form("/sign-out").send();
    office.signIn("99810008", People.PASSWORD);
    assertThat(office.open("/notices").text()).doesNotContain("шинэ төхөөрөмжөөс");
    Browse.at(port).signIn("99810008", People.PASSWORD);
    assertThat(office.open("/notices").text()).contains("шинэ төхөөрөмжөөс");

    var forger = Browse.at(port);
    forger.keep("device", office.cookie("device").orElseThrow().replaceFirst(".$", "_"));
    clock.advance(Duration.ofMinutes(1));
    forger.signIn("99810008", People.PASSWORD);
    assertThat(office.open("/notices").page().select("main").text().split("шинэ төхөөрөмжөөс"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void theSecretIsShownOnceAndCitizensAreNotAsked() {
    people.official("museum", "Цолмон", "99810009", Role.OFFICIAL);
    var browse = Browse.at(port);
    browse.signIn("99810009", People.PASSWORD);
    Authenticator.add(browse, clock);
    assertThat(browse.open("/account/second-step/new").path()).isEqualTo("/account/second-step");
    assertThat(browse.open("/account/second-step").page().select("main code")).isEmpty();
    people.citizen("Цэнд", "99810010");
    var citizen = Browse.at(port);
    citizen.signIn("99810010", People.PASSWORD);
    assertThat(citizen.open("/account/second-step").status()).isEqualTo(404);
  }

  private Authenticator.Added add(String phone) {
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return Authenticator.add(browse, clock);
  }

  private static Seen type(Seen page, String code) {
    return page.form("/sign-in/code").with("code", code).send();
  }

  private List<String> acts(UUID account) {
    return ledger.history(Account.thing(account)).stream().map(Entry::act).toList();
  }
}
