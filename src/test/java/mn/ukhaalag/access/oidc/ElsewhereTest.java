package mn.ukhaalag.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Identities;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.oidc.LyingProvider.Lie;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody gets in by a provider that lies, or that is away, and nothing changes by trying.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class ElsewhereTest {

  private static final String DOOR = "/sign-in/with/liar";

  @Autowired HikariDataSource pool;
  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired Identities identities;
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
            "--ukhaalag.second-step=required",
            "--ukhaalag.oidc.liar.issuer=" + provider.issuer(),
            "--ukhaalag.oidc.liar.client-id=ukhaalag",
            "--ukhaalag.oidc.liar.client-secret=" + LyingProvider.SECRET,
            "--ukhaalag.oidc.liar.register-number-claim=number",
            "--ukhaalag.oidc.liar.second-step-amr=otp",
            "--ukhaalag.oidc.away.issuer=http://127.0.0.1:1",
            "--ukhaalag.oidc.away.client-id=ukhaalag",
            "--ukhaalag.oidc.away.client-secret=nothing");
  }

  @AfterAll
  void stop() {
    office.close();
    provider.close();
  }

  @Test
  void aTokenThatCannotBeBelievedChangesNothing() {
    UUID account = people.citizen("Цэрэн", "99860001", "УБ85031512");
    prove(account, "99860002");
    Map<String, Object> claims = Map.of("sub", "tseren", "number", "УБ85031512");
    for (Lie lie : Lie.values()) {
      if (lie != Lie.NONE) {
        provider.say(lie, claims);
        var browse = Browse.at(office.port());
        Seen refused = browse.open(DOOR);
        assertThat(refused.status()).as(lie.name()).isEqualTo(422);
        assertThat(refused.text())
            .as(lie.name())
            .contains("баталгаажуулж чадсангүй", "юу ч өөрчлөгдөөгүй");
        assertThat(browse.open("/account").path()).startsWith("/sign-in?");
      }
    }
    assertThat(acts(account)).doesNotContain("account.linked", "account.shown-elsewhere");
    provider.say(Lie.NONE, claims);
    assertThat(Browse.at(office.port()).open(DOOR + "?continue=/account").path())
        .isEqualTo("/account");
    assertThat(acts(account)).contains("account.linked", "account.shown-elsewhere");
  }

  @Test
  void anAnswerIsTakenOnceAndOnlyInTheBrowserThatAsked() {
    UUID account = people.citizen("Дамба", "99860003", "УБ84031513");
    prove(account, "99860004");
    provider.say(Lie.NONE, Map.of("sub", "damba", "number", "УБ84031513"));
    var browse = Browse.at(office.port());
    Seen in = browse.open(DOOR);
    String answer = in.response().previousResponse().orElseThrow().uri().toString();
    assertThat(answer).contains(DOOR + "/return?code=");
    for (var whose : List.of(browse, Browse.at(office.port()))) {
      Seen again = whose.open(answer);
      assertThat(again.status()).isEqualTo(422);
      assertThat(again.text()).contains("өөр хөтчөөс эхэлсэн");
    }
    var forged = Browse.at(office.port());
    forged.keep("journey", browse.cookie("device").orElse("x"));
    assertThat(forged.open(DOOR + "/return?code=x&state=y").status()).isEqualTo(422);
    assertThat(Browse.at(office.port()).open(DOOR + "/return?error=access_denied").status())
        .isEqualTo(422);
  }

  @Test
  void aProviderThatIsAwaySaysSo() {
    Seen away = Browse.at(office.port()).open("/sign-in/with/away");
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.text()).contains("«away» одоо хариу өгөхгүй байна");
    assertThat(Browse.at(office.port()).open("/sign-in/with/unknown").status()).isEqualTo(404);
  }

  @Test
  void anAddressNeverLinksAndANumberOfAnotherIsRefused() {
    UUID account = people.citizen("Няма", "99860005", "УБ83031514");
    database
        .sql("update access.account set email = 'nyama@example.mn' where id = :id")
        .param("id", account)
        .update();
    provider.say(
        Lie.NONE, Map.of("sub", "nyama", "email", "nyama@example.mn", "email_verified", true));
    Seen unknown = Browse.at(office.port()).open(DOOR);
    assertThat(unknown.text()).contains("холбогдсон бүртгэл манайд алга");

    prove(account, "99860006");
    provider.say(Lie.NONE, Map.of("sub", "nyama", "number", "УБ83031514"));
    assertThat(Browse.at(office.port()).open(DOOR).status()).isEqualTo(200);
    provider.say(Lie.NONE, Map.of("sub", "nyama", "number", "УБ83031515"));
    Seen other = Browse.at(office.port()).open(DOOR);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text()).contains("өөр регистрийн дугаар");
  }

  @Test
  void aHeadNeedsNoSecondStepHereIfTheProviderSawOne() {
    UUID head = people.official("kg-5", "Тулга", "99860007", Role.HEAD).account();
    link(head, "tulga");
    provider.say(Lie.NONE, Map.of("sub", "tulga"));
    Seen led = Browse.at(office.port()).open(DOOR);
    assertThat(led.path()).isEqualTo("/account/second-step");
    provider.say(Lie.NONE, Map.of("sub", "tulga", "amr", List.of("pwd", "otp")));
    var browse = Browse.at(office.port());
    assertThat(browse.open(DOOR + "?continue=/work").path()).isEqualTo("/work");
  }

  @Test
  void beforeAGraveActTheSecondStepIsShownThereOnceMore() {
    UUID keeper =
        people.official("kg-5", "Сэргэлэн", "99860009", Role.PROVINCE_ADMINISTRATOR).account();
    link(keeper, "sergelen");
    Map<String, Object> both = Map.of("sub", "sergelen", "amr", List.of("otp"));
    provider.say(Lie.NONE, both);
    var browse = Browse.at(office.port());
    browse.open(DOOR);
    String act = "/administration/systems/keys";
    Seen waiting = browse.open("/administration/systems").form(act).send();
    assertThat(waiting.status()).isEqualTo(422);
    provider.say(Lie.NONE, Map.of("sub", "sergelen", "auth_time", Instant.now().getEpochSecond()));
    Seen once = browse.open(DOOR + "/again");
    assertThat(once.text()).contains("хоёр дахь алхам хийснийг тань батлаагүй");
    assertThat(waiting.form(act).send().status()).isEqualTo(422);
    provider.say(
        Lie.NONE,
        Map.of(
            "sub", "sergelen",
            "amr", List.of("otp"),
            "auth_time", Instant.now().getEpochSecond()));
    assertThat(browse.open(waiting.page().select("#again").attr("href")).text())
        .contains("Баталгаажлаа");
    assertThat(waiting.form(act).send().path()).isEqualTo("/administration/systems");
  }

  @Test
  void aLogoutTokenIsTakenOnceAndOnlyIfItIsTrue() {
    UUID account = people.citizen("Заяа", "99860008");
    link(account, "zaya");
    provider.say(Lie.NONE, Map.of("sub", "zaya", "sid", "s-1"));
    var first = Browse.at(office.port());
    first.open(DOOR);
    provider.say(Lie.NONE, Map.of("sub", "zaya", "sid", "s-2"));
    var second = Browse.at(office.port());
    second.open(DOOR);

    Date old = Date.from(Instant.now().minusSeconds(3600));
    for (Map<String, Object> lie :
        List.<Map<String, Object>>of(
            Map.of("sub", "zaya", "nonce", "n"),
            Map.of("sub", "zaya", "aud", "another"),
            Map.of("sub", "zaya", "iss", "https://other.example"),
            Map.of("sub", "zaya", "iat", old),
            Map.of("sub", "zaya", "events", Map.of()),
            Map.of())) {
      assertThat(tell(provider.logoutToken(lie)).status()).as(lie.toString()).isEqualTo(400);
    }
    for (Lie lie : List.of(Lie.OTHER_KEY, Lie.NO_SIGNATURE, Lie.SHARED_SECRET)) {
      provider.say(lie, Map.of());
      assertThat(tell(provider.logoutToken(Map.of("sub", "zaya"))).status()).isEqualTo(400);
    }
    assertThat(isIn(first) && isIn(second)).isTrue();

    provider.say(Lie.NONE, Map.of());
    String token = provider.logoutToken(Map.of("sid", "s-1"));
    Seen taken = tell(token);
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.header("Cache-Control")).contains("no-store");
    assertThat(isIn(first)).isFalse();
    assertThat(isIn(second)).isTrue();
    assertThat(tell(token).status()).isEqualTo(400);
    assertThat(tell(provider.logoutToken(Map.of("sub", "zaya"))).status()).isEqualTo(200);
    assertThat(isIn(second)).isFalse();
  }

  private static boolean isIn(Browse browse) {
    return browse.open("/account").path().equals("/account");
  }

  private Seen tell(String token) {
    var behind = Browse.at(office.port());
    String form = "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return behind.send(
        behind
            .request(DOOR + "/logout")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private void link(UUID account, String subject) {
    database
        .sql("insert into access.foreign_identity values (:issuer, :subject, :account, now())")
        .param("issuer", provider.issuer())
        .param("subject", subject)
        .param("account", account)
        .update();
  }

  private void prove(UUID citizen, String phone) {
    var official = people.official("kg-5", "Баталгаа", phone, Role.INTAKE_OPERATOR);
    assertThat(identities.prove(citizen, new Author(official.account(), official.post()))).isTrue();
  }

  private List<String> acts(UUID account) {
    return ledger.history(Account.thing(account)).stream().map(Entry::act).toList();
  }
}
