package mn.ukhaalag.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SentCodes;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.access.oidc.LyingProvider.Lie;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Only the owner of an account links it, a new password ends links, and whoever has no password
/// here is the owner for as long as he has just shown himself where he came from.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class LinkStoryTest {

  private static final String DOOR = "/sign-in/with/house";
  private static final String LINK = "/account/providers/house";
  private static final String NEW_PASSWORD = "тэмээ говиор нүүнэ";

  @LocalServerPort int port;
  @Autowired HikariDataSource pool;
  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired SentCodes codes;
  @Autowired SettableClock clock;
  @Autowired Ledger ledger;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private LyingProvider provider;

  @SuppressWarnings("NullAway.Init")
  private SecondNode office;

  @BeforeAll
  void start() throws IOException, JOSEException {
    provider = new LyingProvider();
    office =
        SecondNode.start(
            SecondNode.freePort(),
            pool,
            "--ukhaalag.oidc.house.issuer=" + provider.issuer(),
            "--ukhaalag.oidc.house.client-id=ukhaalag",
            "--ukhaalag.oidc.house.client-secret=" + LyingProvider.SECRET,
            "--ukhaalag.oidc.house.register-number-claim=number");
  }

  @AfterAll
  void stop() {
    office.close();
    provider.close();
  }

  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whoLinksShowsHisPasswordFirst() {
    UUID account = people.citizen("Холбоо", "94610001");
    Browse left = signedIn("94610001");
    say("kholboo", Instant.now());
    Seen list = left.open("/account/providers");
    assertThat(list.page().select("form[action^=/account/providers]")).isEmpty();
    Seen asked = left.open(list.page().select("a[href=" + LINK + "]").attr("href"));
    for (String wrong : List.of("", "таасан нууц үг")) {
      Seen refused = asked.form(LINK).with("currentPassword", wrong).send();
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains("Одоогийн нууц үг буруу байна");
      assertThat(left.cookie("journey")).isEmpty();
    }
    assertThat(acts(account)).doesNotContain("account.linked");
    Seen go = asked.form(LINK).with("currentPassword", People.PASSWORD).send();
    assertThat(left.open(go.page().select("#go").attr("href")).text())
        .contains("Бүртгэлийг холболоо");
    assertThat(acts(account)).contains("account.linked");
  }

  @Test
  void aNewPasswordEndsTheLinksThatWereTicked() {
    UUID account = people.citizen("Салгаа", "94610002");
    link(account, "salgaa");
    Browse owner = signedIn("94610002");
    Seen form = owner.open("/account/password");
    assertThat(form.text()).contains("Холбоосыг нь салгах системүүд", "house");
    Seen kept =
        form.form("/account/password")
            .with("currentPassword", People.PASSWORD)
            .with("password", NEW_PASSWORD)
            .send();
    assertThat(kept.path()).isEqualTo("/account");
    assertThat(links(account)).isEqualTo(1);
    owner
        .open("/account/password")
        .form("/account/password")
        .with("currentPassword", NEW_PASSWORD)
        .with("password", People.PASSWORD)
        .with("endedLink", provider.issuer())
        .send();
    assertThat(links(account)).isZero();
    assertThat(acts(account)).contains("account.unlinked");
    assertThat(owner.open("/notices").text()).contains("Таны бүртгэлийг өөр системээс салгалаа");
  }

  @Test
  void aForgottenPasswordThatIsSetAnewEndsAllLinksAndTheOwnerIsTold() {
    UUID account = people.citizen("Мартмаг", "94610003");
    link(account, "martmag");
    Browse owner = Browse.at(port);
    Seen code =
        owner.open("/password-reset").form("/password-reset").with("identifier", "94610003").send();
    code.form("/password-reset/code")
        .with("code", codes.to("94610003"))
        .with("password", NEW_PASSWORD)
        .send();
    assertThat(links(account)).isZero();
    assertThat(acts(account)).containsSubsequence("account.unlinked", "account.password-changed");
    assertThat(owner.open("/notices").text())
        .contains("Таны бүртгэлийг өөр бүх системээс салгалаа");
  }

  @Test
  void whoCameFromAProviderGivesAContactTakesHisDataAndHasThemErased() {
    Browse citizen = opened("УБ90031833", "irsen");
    UUID account = accounts.withProven(Identity.of(new RegisterNumber("УБ90031833"))).orElseThrow();
    for (String path :
        List.of("/account/contact", "/account/data", "/account/erasure", "/account/passkeys")) {
      Seen before = citizen.open(path);
      assertThat(before.page().select("[name=currentPassword]")).as(path).isEmpty();
      assertThat(before.page().select("a[href^=" + DOOR + "/owner]").attr("href"))
          .isEqualTo(DOOR + "/owner?continue=" + path);
    }
    Seen early = post(citizen, "/account/data");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text()).contains("дахин нэвтэрсний дараа");

    say("irsen", Instant.now().minusSeconds(600));
    assertThat(citizen.open(DOOR + "/owner?continue=/account/data").status()).isEqualTo(422);
    say("another", Instant.now());
    assertThat(citizen.open(DOOR + "/owner?continue=/account/data").status()).isEqualTo(422);
    assertThat(post(citizen, "/account/data").status()).isEqualTo(422);

    say("irsen", Instant.now());
    Seen back = citizen.open(DOOR + "/owner?continue=/account/contact");
    assertThat(back.path()).isEqualTo("/account/contact");
    assertThat(back.text()).contains("нууц үг шаардлагагүй");
    // The same session on the node whose codes the test can read, and which has the same time.
    clock.set(Instant.now());
    Seen sent =
        citizen
            .open("http://127.0.0.1:" + port + "/account/contact")
            .form("/account/contact")
            .with("contact", "94610004")
            .send();
    assertThat(sent.path()).isEqualTo("/account/contact/code");
    String code = codes.to("94610004");
    Seen proven = sent.form("/account/contact/code").with("code", code).send();
    assertThat(proven.path()).isEqualTo("/account");
    assertThat(proven.text()).contains("94610004");

    Seen data = citizen.open("/account/data").form("/account/data").send();
    assertThat(data.body()).contains("УБ90031833", "94610004");
    Seen asked =
        citizen.open("/account/erasure").form("/account/erasure").with("understood", "true").send();
    assertThat(asked.path()).startsWith("/erasures/");
    Seen withdrawn = citizen.open("/account/erasure").form("/account/erasure/withdrawal").send();
    assertThat(withdrawn.text()).contains("Хүсэлтийг буцаалаа");
    assertThat(acts(account)).contains("account.data-taken", "account.changed");
  }

  @Test
  void whoHasJustComeFromAProviderNeedNotGoThereAgain() {
    Map<String, Object> told = new HashMap<>();
    told.put("sub", "dungsaya");
    told.put("number", "УБ90031842");
    told.put("given_name", "Дөнгөж");
    told.put("auth_time", Instant.now().getEpochSecond());
    provider.say(Lie.NONE, told);
    Browse citizen = Browse.at(office.port());
    citizen.open(DOOR).form("/sign-in/new").send();
    Seen form = citizen.open("/account/data");
    assertThat(form.page().select("a[href^=" + DOOR + "/owner]")).isEmpty();
    assertThat(form.form("/account/data").send().body()).contains("УБ90031842");
    Seen contact = citizen.open("/account/password");
    assertThat(contact.path()).isEqualTo("/account/contact");
    assertThat(contact.text()).contains("Нууц үг тавихын өмнө утасны дугаар");
    assertThat(contact.page().select("[name=contact]")).hasSize(1);
  }

  /// An account that was opened by somebody who signed in at the provider long ago.
  private Browse opened(String number, String subject) {
    provider.say(Lie.NONE, Map.of("sub", subject, "number", number, "given_name", "Ирсэн"));
    Browse citizen = Browse.at(office.port());
    assertThat(citizen.open(DOOR).form("/sign-in/new").send().path()).isEqualTo("/account");
    return citizen;
  }

  private void say(String subject, Instant signedIn) {
    provider.say(Lie.NONE, Map.of("sub", subject, "auth_time", signedIn.getEpochSecond()));
  }

  /// A form that no page shows now.
  private static Seen post(Browse browse, String path) {
    return browse.open(path).form(path).send();
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(office.port());
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  private void link(UUID account, String subject) {
    database
        .sql("insert into access.foreign_identity values (:issuer, :subject, :account, now())")
        .param("issuer", provider.issuer())
        .param("subject", subject)
        .param("account", account)
        .update();
  }

  private int links(UUID account) {
    return database
        .sql("select count(*) from access.foreign_identity where account_id = :account")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  private List<String> acts(UUID account) {
    return ledger.history(Account.thing(account)).stream().map(Entry::act).toList();
  }
}
