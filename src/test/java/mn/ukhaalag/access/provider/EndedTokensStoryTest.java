package mn.ukhaalag.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.BlockedAccounts;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.oidc.SecondNode;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What systems were given under a session ends with it, however it ends, and they are told.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class EndedTokensStoryTest {

  private static final String PLAIN = "openid profile";

  private static final String IDLE =
      "last_access_time = last_access_time - 172800000, expiry_time = expiry_time - 172800000";
  private static final String OLD = "creation_time = creation_time - 172800000";

  @Autowired HikariDataSource pool;
  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired BlockedAccounts blocked;
  @Autowired RunOutSessions runOut;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private SecondNode office;

  @SuppressWarnings("NullAway.Init")
  private Browse administrator;

  @BeforeAll
  void start() throws IOException {
    office = SecondNode.start(SecondNode.freePort(), pool);
    people.official("kg-3", "Сахигч", "95710050", Role.PROVINCE_ADMINISTRATOR);
    administrator = Browse.at(office.port());
    administrator.signIn("95710050", People.PASSWORD);
  }

  @AfterAll
  void stop() {
    office.close();
  }

  @Test
  void whoLeavesTakesTheTokensOfThatSessionAlong() {
    people.citizen("Авагч", "95710051");
    TestSystem system = system("Сунгах");
    Browse first = signedIn("95710051");
    Browse second = signedIn("95710051");
    Seen ended = tokens(system, first, PLAIN);
    Seen kept = tokens(system, second, PLAIN);
    String unused = system.code(first, PLAIN);
    first.open("/account").form("/sign-out").send();

    assertEnded(system, ended);
    assertThat(TestSystem.text(system.tokens(unused), "error")).isEqualTo("invalid_grant");
    assertThat(system.person(TestSystem.text(kept, "access_token")).status()).isEqualTo(200);
    Seen renewed = system.refreshed(TestSystem.text(kept, "refresh_token"));
    assertThat(renewed.status()).as(renewed.body()).isEqualTo(200);
    Seen door = Browse.at(office.port()).open(exit(ended));
    assertThat(door.status()).as("whoever leaves by the door of the system").isEqualTo(200);
  }

  @Test
  void whoEndsASessionFromTheListEndsItsTokens() {
    people.citizen("Жагсаагч", "95710055");
    TestSystem system = system("Жагсаалт");
    Browse owner = signedIn("95710055");
    Seen ended = tokens(system, signedIn("95710055"), PLAIN);
    Seen account = owner.open("/account");
    account
        .form("/account/ended-sessions")
        .with("session", account.page().select("button[name=session]").attr("value"))
        .with("currentPassword", People.PASSWORD)
        .send();
    assertEnded(system, ended);
  }

  @Test
  void whoIsBlockedGetsNothingBackByBeingLetInAgain() {
    UUID account = people.citizen("Хаагдагч", "95710052");
    TestSystem system = system("Хаалт");
    Seen tokens = tokens(system, signedIn("95710052"), PLAIN);
    Seen offline = tokens(system, signedIn("95710052"), PLAIN + " offline_access");
    blocked.block(account, "шалгалт", Author.SYSTEM);
    blocked.unblock(account, "дууссан", Author.SYSTEM);
    assertEnded(system, tokens);
    assertEnded(system, offline);
  }

  @Test
  void whatWasAllowedForTheTimeAfterStaysUntilAllSessionsEnd() throws Exception {
    people.citizen("Үлдээгч", "95710053");
    try (var peer = new LeftPeer(200)) {
      TestSystem system = system("Үлдэх");
      system.listenAt(administrator, peer.address());
      Browse person = signedIn("95710053");
      Seen asked = person.open(system.question(PLAIN + " offline_access"));
      assertThat(asked.page().select("#offline").text()).contains("гарсны дараа ч", "«Үлдэх»");
      assertThat(person.open(system.question(PLAIN)).page().select("#offline")).isEmpty();
      Seen tokens = tokens(system, person, PLAIN + " offline_access");
      assertThat(person.open("/account/systems").text())
          .contains("Таныг гарсны дараа ч холбоотой үлдэх");
      person.open("/account").form("/sign-out").send();
      assertThat(system.told(peer.next()).getSessionID()).isNotNull();

      Seen renewed = system.refreshed(TestSystem.text(tokens, "refresh_token"));
      assertThat(renewed.status()).as(renewed.body()).isEqualTo(200);
      var idToken = SignedJWT.parse(TestSystem.text(renewed, "id_token"));
      assertThat(idToken.getJWTClaimsSet().getClaim("sid")).isNull();

      signedIn("95710053")
          .open("/account/password")
          .form("/account/password")
          .with("currentPassword", People.PASSWORD)
          .with("password", "тэмээ говиор нүүнэ")
          .send();
      assertThat(system.told(peer.next()).getSessionID()).isNull();
      assertEnded(system, renewed);
    }
  }

  @Test
  void aSessionThatMerelyRanOutIsToldToo() throws Exception {
    UUID account = people.citizen("Дууссан", "95710054");
    try (var peer = new LeftPeer(200)) {
      TestSystem system = system("Хугацаа");
      system.listenAt(administrator, peer.address());
      Browse here = signedIn("95710054");
      Seen stays = tokens(system, here, PLAIN);
      Seen idle = tokens(system, signedIn("95710054"), PLAIN);
      setBack(account, IDLE, idle);
      runOut.end();
      assertThat(system.told(peer.next()).getSessionID().getValue()).isEqualTo(sid(idle));
      assertEnded(system, idle);

      Browse gone = signedIn("95710054");
      Seen visited = tokens(system, gone, PLAIN);
      setBack(account, IDLE, visited);
      assertThat(gone.open("/account").path()).startsWith("/sign-in");
      runOut.end();
      assertThat(system.told(peer.next()).getSessionID().getValue()).isEqualTo(sid(visited));

      Seen busy = tokens(system, signedIn("95710054"), PLAIN);
      setBack(account, OLD, busy);
      runOut.end();
      assertThat(system.told(peer.next()).getSessionID().getValue()).isEqualTo(sid(busy));

      runOut.end();
      assertThat(peer.next(2)).isEmpty();
      assertThat(system.refreshed(TestSystem.text(stays, "refresh_token")).status()).isEqualTo(200);
      assertThat(here.open("/account").path()).isEqualTo("/account");
    }
  }

  /// As if the sign-ins of the account at systems had begun long ago, and the youngest of its
  /// sessions were over.
  private void setBack(UUID account, String how, Seen tokens) {
    assertThat(tokens.status()).isEqualTo(200);
    database
        .sql(
            """
            update access.system_grant set began_at = began_at - interval '1 hour'
            where account_id = :account
            """)
        .param("account", account)
        .update();
    int changed =
        database
            .sql(
                """
                update access.session set %s
                where primary_id = (select primary_id from access.session
                                    where principal_name = :account::text
                                    order by creation_time desc limit 1)
                """
                    .formatted(how))
            .param("account", account)
            .update();
    assertThat(changed).isEqualTo(1);
  }

  private static void assertEnded(TestSystem system, Seen tokens) {
    assertThat(system.person(TestSystem.text(tokens, "access_token")).status()).isEqualTo(401);
    Seen refused = system.refreshed(TestSystem.text(tokens, "refresh_token"));
    assertThat(TestSystem.text(refused, "error")).isEqualTo("invalid_grant");
  }

  private static Seen tokens(TestSystem system, Browse person, String scopes) {
    Seen tokens = system.tokens(system.code(person, scopes));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    return tokens;
  }

  private static String exit(Seen tokens) {
    return "/connect/logout?id_token_hint=" + TestSystem.text(tokens, "id_token");
  }

  private static String sid(Seen tokens) throws Exception {
    return SignedJWT.parse(TestSystem.text(tokens, "id_token"))
        .getJWTClaimsSet()
        .getStringClaim("sid");
  }

  private TestSystem system(String title) {
    return TestSystem.register(administrator, office.port(), title, "profile");
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(office.port());
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
