package mn.ukhaalag.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is not as it must be is refused, told in a sentence and kept in the ledger.
@ProvinceTest
class ForgedPasskeyTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SettableClock clock;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;

  @Test
  void onlyAPageOfThisHouseMayAskAndOnlyOnce() {
    UUID account = people.official("kg-6", "Өлзий", "99842001", Role.HEAD).account();
    var owner = signedIn("99842001");
    var emulator = new Emulator(owner, port);
    assertThat(emulator.add("Утас").page().select("main li code")).hasSize(10);
    assertThat(owner.open("/account/passkeys").text()).contains("Утас");

    Browse thief = Browse.at(port);
    var abroad = new Visitor(thief, emulator);
    emulator.comeFrom("https://ukhaalag.example");
    assertThat(abroad.send(abroad.sign()).text()).contains("өөр хаягийн хуудас");
    emulator.comeFrom("http://localhost:" + port);
    var foreign = new Emulator(owner, port);
    foreign.add("Хилийн чанад", "ukhaalag.example", true);
    var traveller = new Visitor(Browse.at(port), foreign);
    assertThat(traveller.send(traveller.signFor("ukhaalag.example")).text())
        .contains("өөр хаягт зориулагдсан");

    String signed = abroad.sign();
    clock.advance(Duration.ofMinutes(6));
    assertThat(abroad.send(signed).text()).contains("хуучирсан");
    signed = abroad.sign();
    assertThat(abroad.send(signed).text()).contains("Д.Өлзий");
    assertThat(new Visitor(Browse.at(port), emulator).send(signed).text())
        .contains("аль хэдийн ашиглагдсан");
    assertThat(refusals(account)).containsExactly("origin", "host", "challenge", "challenge");
  }

  @Test
  void aPasskeyThatCountsBackwardsIsTakenNoMore() {
    UUID account = people.official("kg-6", "Пүрэв", "99842002", Role.OFFICIAL).account();
    var owner = signedIn("99842002");
    var emulator = new Emulator(owner, port);
    emulator.add("");
    database
        .sql("update access.passkey set counter = 1000 where account_id = :account")
        .param("account", account)
        .update();
    var visitor = new Visitor(Browse.at(port), emulator);
    assertThat(visitor.send(visitor.sign()).text()).contains("хуулсан байж болзошгүй");
    assertThat(visitor.send(visitor.sign()).text()).contains("хуулсан байж болзошгүй");
    assertThat(refusals(account)).containsExactly("cloned", "cloned");
    assertThat(owner.open("/account/passkeys").text()).contains("хүлээн авахгүй болсон");
    assertThat(owner.open("/notices").text()).contains("хуулсан байж болзошгүй");
  }

  @Test
  void somebodyElsesPasskeyIsNoSecondStep() {
    UUID account = people.official("kg-6", "Равдан", "99842003", Role.OFFICIAL).account();
    people.official("kg-6", "Сүхээ", "99842004", Role.OFFICIAL);
    var thief = signedIn("99842003");
    var emulator = new Emulator(thief, port);
    emulator.add("");
    var owner = signedIn("99842004");
    var own = new Emulator(owner, port);
    own.add("");

    Browse knowsThePassword = Browse.at(port);
    Seen asked = knowsThePassword.signIn("99842004", People.PASSWORD);
    assertThat(asked.path()).isEqualTo("/sign-in/code");
    String options = Emulator.challenge(asked, "/sign-in/code", "STEP");
    assertThat(Emulator.allowed(options)).containsExactly(own.id());
    Seen refused = step(asked, emulator.sign(options, "localhost"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("энэ бүртгэлийнх биш");
    assertThat(refusals(account)).containsExactly("foreign");
    options = Emulator.challenge(asked, "/sign-in/code", "STEP");
    assertThat(step(asked, own.sign(options, "localhost")).text()).contains("Д.Сүхээ");
  }

  @Test
  void onlyWhoIsWhoMayAddAndOnlyForThisHouse() {
    people.citizen("Төмөр", "99842005");
    var citizen = signedIn("99842005");
    assertThat(citizen.open("/account/passkeys/new").path()).isEqualTo("/account/passkeys");
    Seen page = citizen.open("/account/passkeys");
    Seen wrong = page.form("/account/passkeys/new").with("currentPassword", "буруу нууц").send();
    assertThat(wrong.status()).isEqualTo(422);
    page.form("/account/passkeys/new").with("currentPassword", People.PASSWORD).send();
    var emulator = new Emulator(citizen, port);
    Seen refused = emulator.add("Утас", "ukhaalag.example", false);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("шалгаж чадсангүй");
    assertThat(citizen.open("/account/passkeys").text()).contains("нэвтрэх түлхүүр алга");
    assertThat(emulator.add("Утас", "localhost", false).text()).contains("нөөц код");
    var visitor = new Visitor(Browse.at(port), emulator);
    assertThat(visitor.send(visitor.sign()).text()).contains("Төмөр");
    Seen unreadable = Browse.at(port).open("/sign-in").form("/sign-in/passkey").send();
    assertThat(unreadable.text()).contains("уншиж чадсангүй");
  }

  private Browse signedIn(String phone) {
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  private static Seen step(Seen asked, String signed) {
    return asked.form("/sign-in/code").with("passkey", signed).send();
  }

  private List<String> refusals(UUID account) {
    return ledger.history(Account.thing(account)).stream()
        .filter(entry -> entry.act().equals("account.passkey-refused"))
        .map(Entry::detail)
        .map(detail -> String.valueOf(detail.get("why")))
        .toList();
  }

  /// Somebody on the page for signing in who has the passkey.
  private record Visitor(Browse browse, Emulator emulator) {

    private static final String ACTION = "/sign-in/passkey";

    String sign() {
      return signFor("localhost");
    }

    String signFor(String host) {
      Seen page = browse.open("/sign-in");
      return emulator.sign(Emulator.challenge(page, ACTION, "SIGN_IN"), host);
    }

    Seen send(String signed) {
      return browse.open("/sign-in").form(ACTION).with("passkey", signed).send();
    }
  }
}
