package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SentCodes;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A citizen registers, signs in and out, and is kept safe from those who guess.
@ProvinceTest
class SignInStoryTest {

  private static final String PASSWORD = "морь сайхан давхина";

  @LocalServerPort int port;
  @Autowired SentCodes codes;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @Autowired Ledger ledger;
  @Autowired Accounts accounts;
  @Autowired NewAccounts newAccounts;
  @Autowired Passwords passwords;

  @Test
  void aCitizenRegistersSignsOutAndSignsIn() {
    var citizen = Browse.at(port);
    Seen confirmation = registrationForm(citizen, "TA90010112", "+976 9911-0001").send();
    assertThat(confirmation.statusBeforeRedirect()).isEqualTo(303);
    assertThat(confirmation.text()).contains("ТА9*****12").contains("99****01");
    Seen home = typeCode(confirmation, codes.to("99110001"));
    assertThat(home.path()).isEqualTo("/account-test");
    assertThat(citizen.open("/").text()).contains("Бат Болд");

    citizen.open("/").form("/sign-out").send();
    assertThat(citizen.open("/").text()).doesNotContain("Бат Болд");
    assertThat(citizen.signIn("99110001", PASSWORD).text()).contains("Бат Болд");
    assertThat(Browse.at(port).signIn("Bold.1@Example.mn ", PASSWORD).text()).contains("Бат Болд");
    assertThat(acts("99110001"))
        .containsExactly("account.opened", "account.signed-in", "account.signed-in");
  }

  @Test
  void theNumberIsNotReadableInTheDatabase() {
    var citizen = Browse.at(port);
    Seen confirmation = registrationForm(citizen, "ТА90010212", "99110002").send();
    typeCode(confirmation, codes.to("99110002"));
    String row =
        database
            .sql("select a::text from access.account a where phone = '99110002'")
            .query(String.class)
            .single();
    assertThat(row).doesNotContain("ТА90010212");
    Account account = account("99110002");
    assertThat(accounts.identity(account.id()).map(Identity::number)).hasValue("ТА90010212");
  }

  @Test
  void aWrongFormIsShownAgainWithAllButThePassword() {
    Seen refused = registrationForm(Browse.at(port), "ТА90130112", "12345").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#registerNumber", "#phone");
    assertThat(refused.form("/register").value("givenName")).isEqualTo("Болд");
    assertThat(refused.form("/register").value("password")).isEmpty();
  }

  @Test
  void aTakenPhoneIsToldOnlyToItsOwner() {
    open("99110003");
    Seen confirmation = registrationForm(Browse.at(port), "ТА90010312", "99110003").send();
    assertThat(confirmation.status()).isEqualTo(200);
    Seen taken = typeCode(confirmation, codes.to("99110003"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("бүртгэл үүссэн байна");
  }

  @Test
  void aNumberThatAStrangerClaimsDoesNotKeepItsOwnerOut() {
    Seen strangers = registrationForm(Browse.at(port), "ТА90010512", "99110008").send();
    typeCode(strangers, codes.to("99110008"));
    Seen owners = registrationForm(Browse.at(port), "ТА90010512", "99110009").send();
    assertThat(typeCode(owners, codes.to("99110009")).path()).isEqualTo("/account-test");
  }

  @Test
  void aCodeBearsFiveTries() {
    var citizen = Browse.at(port);
    Seen page = registrationForm(citizen, "ТА90010412", "99110004").send();
    String code = codes.to("99110004");
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int attempt = 0; attempt < 5; attempt++) {
      page = typeCode(page, wrong);
      assertThat(page.status()).isEqualTo(422);
    }
    assertThat(typeCode(page, code).status()).isEqualTo(422);
  }

  @Test
  void aSessionGetsANewIdAndLivesInTheDatabase() {
    open("99110005");
    var citizen = Browse.at(port);
    citizen.signIn("99110005", PASSWORD);
    String first = citizen.cookie("SESSION").orElseThrow();
    assertThat(sessionsOf("99110005")).isEqualTo(1);
    citizen.open("/").form("/sign-out").send();
    citizen.signIn("99110005", PASSWORD);
    assertThat(citizen.cookie("SESSION")).isPresent().get().isNotEqualTo(first);
  }

  @Test
  void guessingLocksAKnownAndAnUnknownNameAlike() {
    open("99110006");
    for (String name : List.of("99110006", "99110007")) {
      var guesser = Browse.at(port);
      for (int attempt = 1; attempt < FailedSignIns.FREE; attempt++) {
        Seen refused = guesser.signIn(name, "wrong password");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("буруу байна");
      }
      assertThat(guesser.signIn(name, "wrong password").text()).contains("түр хаалаа");
      assertThat(guesser.signIn(name, PASSWORD).text()).contains("түр хаалаа");
    }
    assertThat(acts("99110006")).contains("account.locked");
    clock.advance(Duration.ofMinutes(16));
    Seen home = Browse.at(port).signIn("99110006", PASSWORD);
    assertThat(home.text()).contains("Бат Болд").contains("5 удаа");
  }

  @Test
  void aStrangerCannotLockTheOwnerOutOfHisOwnBrowser() {
    open("99110010");
    var owner = Browse.at(port);
    owner.signIn("99110010", PASSWORD);
    owner.open("/").form("/sign-out").send();
    var stranger = Browse.at(port);
    for (int attempt = 1; attempt <= FailedSignIns.FREE; attempt++) {
      stranger.signIn("99110010", "wrong password");
    }
    assertThat(Browse.at(port).signIn("99110010", PASSWORD).text()).contains("түр хаалаа");
    assertThat(owner.signIn("99110010", PASSWORD).text()).contains("Бат Болд");

    owner.open("/").form("/sign-out").send();
    for (int attempt = 1; attempt <= FailedSignIns.FREE; attempt++) {
      owner.signIn("99110010", "wrong password");
    }
    assertThat(owner.signIn("99110010", PASSWORD).text()).contains("түр хаалаа");
  }

  private Filling registrationForm(Browse citizen, String number, String phone) {
    return citizen
        .open("/register?continue=/account-test")
        .form("/register")
        .with("familyName", "Бат")
        .with("givenName", "Болд")
        .with("registerNumber", number)
        .with("phone", phone)
        .with("email", phone.endsWith("1") ? "bold.1@example.mn" : "")
        .with("password", PASSWORD);
  }

  private static Seen typeCode(Seen page, String code) {
    String action = page.page().select("form[action^=/register/]").attr("action");
    return page.form(action).with("code", code).send();
  }

  private void open(String phone) {
    var citizen =
        new Account.Citizen(
            "Бат", "Болд", null, null, Contact.phone(phone).orElseThrow(), Language.MN);
    assertThat(newAccounts.open(citizen, passwords.hash(PASSWORD))).isPresent();
  }

  private Account account(String phone) {
    return accounts.of(Contact.phone(phone).orElseThrow()).orElseThrow();
  }

  private List<String> acts(String phone) {
    return ledger.history(Account.thing(account(phone).id())).stream().map(Entry::act).toList();
  }

  private int sessionsOf(String phone) {
    return database
        .sql("select count(*) from access.session where principal_name = :account")
        .param("account", account(phone).id().toString())
        .query(Integer.class)
        .single();
  }
}
