package mn.ukhaalag.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Instant;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.oidc.SecondNode;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/// Systems learn that somebody has left here, and may ask that he shows anew who he is.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class SignOutStoryTest {

  @Autowired HikariDataSource pool;
  @Autowired People people;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private SecondNode office;

  @SuppressWarnings("NullAway.Init")
  private Browse administrator;

  @BeforeAll
  void start() throws IOException {
    office = SecondNode.start(SecondNode.freePort(), pool);
    people.official("kg-3", "Эрхлэгч", "94610050", Role.PROVINCE_ADMINISTRATOR);
    administrator = Browse.at(office.port());
    administrator.signIn("94610050", People.PASSWORD);
  }

  @AfterAll
  void stop() {
    office.close();
  }

  @Test
  void whoLeavesHereIsSignedOutThereInThatBrowserOnly() throws Exception {
    people.citizen("Гарагч", "94610051");
    try (var peer = new LeftPeer(200)) {
      TestSystem system = system("Гаралт", peer.address());
      system("Мэдэгдэлгүй", "");
      Browse first = signedIn("94610051");
      Browse second = signedIn("94610051");
      String sid = sid(system, first);
      assertThat(sid).isNotEmpty().isNotEqualTo(sid(system, second));
      first.open("/account").form("/sign-out").send();
      LogoutTokenClaimsSet told = system.told(peer.next());
      assertThat(told.getSessionID().getValue()).isEqualTo(sid);
      assertThat(told.getSubject().getValue()).hasSize(43);
      assertThat(peer.next(1)).isEmpty();

      second.open("/connect/logout?id_token_hint=" + idToken(system, second));
      assertThat(system.told(peer.next()).getSessionID().getValue()).isNotEqualTo(sid);
    }
    assertThat(administrator.open(lastPath()).text()).contains("Гарсныг мэдэгдсэн", "Хүлээн авсан");
  }

  @Test
  void aNewPasswordEndsAllOfHisSessionsThereToo() throws Exception {
    people.citizen("Солигч", "94610052");
    try (var peer = new LeftPeer(200)) {
      TestSystem system = system("Бүгд", peer.address());
      Browse owner = signedIn("94610052");
      sid(system, owner);
      sid(system, signedIn("94610052"));
      owner
          .open("/account/password")
          .form("/account/password")
          .with("currentPassword", People.PASSWORD)
          .with("password", "тэмээ говиор нүүнэ")
          .send();
      assertThat(system.told(peer.next()).getSessionID()).isNull();
      assertThat(peer.next(1)).isEmpty();
    }
  }

  @Test
  void whoDoesNotListenIsToldAgainAndARedirectIsNotFollowed() throws Exception {
    people.citizen("Давтагч", "94610053");
    try (var peer = new LeftPeer(503, 302)) {
      TestSystem system = system("Дахин", peer.address());
      Browse person = signedIn("94610053");
      sid(system, person);
      person.open("/account").form("/sign-out").send();
      String first = system.told(peer.next()).getJWTID().getValue();
      String second = system.told(peer.next(15).orElseThrow()).getJWTID().getValue();
      assertThat(second).isNotEqualTo(first);
      assertThat(peer.wasElsewhere()).isFalse();
      Seen page = administrator.open(system.path());
      for (int look = 0; look < 50 && !page.text().contains("HTTP 302"); look++) {
        Thread.sleep(100);
        page = administrator.open(system.path());
      }
      assertThat(page.text()).contains("Хүлээж аваагүй, дахин мэдэгдэхгүй: HTTP 302");
    }
  }

  @Test
  void systemsAreToldOnlyAtAddressesThatAreSafe() {
    TestSystem system = system("Хаяг", "");
    for (String wrong : new String[] {"http://example.mn/left", "https://u@a.mn/", "file:///x"}) {
      Seen refused =
          administrator
              .open(system.path())
              .form(system.path() + "/logout")
              .with("logout", wrong)
              .send();
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains("хаяг болохгүй");
      assertThat(refused.page().select("[name=logout]").val()).isEqualTo(wrong);
    }
    Seen told = Browse.at(office.port()).open("/.well-known/openid-configuration");
    assertThat(told.body())
        .contains("\"backchannel_logout_supported\":true", "\"prompt_values_supported\"");
  }

  @Test
  void nobodyIsAskedWhereNobodyMayBeAsked() {
    people.citizen("Чимээгүй", "94610054");
    TestSystem system = system("Чимээ", "");
    String silent = system.question("openid profile") + "&prompt=none";
    Browse stranger = Browse.at(office.port());
    assertThat(TestSystem.parameter(stranger.open(silent), "error")).isEqualTo("login_required");
    Browse person = signedIn("94610054");
    assertThat(TestSystem.parameter(person.open(silent), "error")).isEqualTo("consent_required");
    assertThat(system.code(person, "openid profile")).isNotEmpty();
    assertThat(TestSystem.parameter(person.open(silent), "code")).isNotEmpty();
    assertThat(TestSystem.parameter(person.open(silent + "&max_age=0"), "error"))
        .isEqualTo("login_required");
    Seen again = person.open(system.question("openid profile") + "&prompt=consent");
    assertThat(again.page().select("#consent")).isNotEmpty();
  }

  @Test
  void whoIsToSignInAnewDoesSoAndHasNotLeft() throws Exception {
    people.citizen("Дахилт", "94610055");
    try (var peer = new LeftPeer(200)) {
      TestSystem system = system("Шинэ нэвтрэлт", peer.address());
      Browse person = signedIn("94610055");
      sid(system, person);
      for (String demand : new String[] {"&prompt=login", "&max_age=0", "&prompt=select_account"}) {
        Instant before = Instant.now().minusSeconds(1);
        Seen asked = person.open(system.question("openid profile") + demand);
        assertThat(asked.path()).startsWith("/sign-in?continue=");
        assertThat(asked.text()).contains("дахин нэвтэрч батлахыг");
        assertThat(person.open("/account").path()).isEqualTo("/account");
        Seen onward =
            asked
                .form("/sign-in")
                .with("identifier", "94610055")
                .with("password", People.PASSWORD)
                .send();
        Seen back = person.open(onward.page().select("#onward").attr("href"));
        Seen tokens = system.tokens(TestSystem.parameter(back, "code"));
        Instant shown =
            JWTParser.parse(TestSystem.text(tokens, "id_token"))
                .getJWTClaimsSet()
                .getDateClaim("auth_time")
                .toInstant();
        assertThat(shown).as(demand).isAfter(before);
      }
      String form = system.question("openid profile").replaceFirst(".*\\?", "");
      Seen sent =
          person.send(
              person
                  .request("/oauth2/authorize")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form + "&prompt=login")));
      assertThat(sent.path()).startsWith("/sign-in?continue=").contains("client_id");
      Seen fresh = person.open(system.question("openid profile") + "&max_age=600");
      assertThat(TestSystem.parameter(fresh, "code")).isNotEmpty();
      assertThat(peer.next(1)).isEmpty();
      person.open("/account").form("/sign-out").send();
      system.told(peer.next());
    }
  }

  private String lastPath() {
    Seen list = administrator.open("/administration/systems");
    return list.page().select("a:matchesOwn(^Гаралт$)").attr("href");
  }

  private TestSystem system(String title, String logout) {
    TestSystem system = TestSystem.register(administrator, office.port(), title, "profile");
    if (!logout.isEmpty()) {
      system.listenAt(administrator, logout);
    }
    return system;
  }

  private static String idToken(TestSystem system, Browse person) {
    return TestSystem.text(system.tokens(system.code(person, "openid profile")), "id_token");
  }

  private static String sid(TestSystem system, Browse person) throws ParseException {
    return SignedJWT.parse(idToken(system, person)).getJWTClaimsSet().getStringClaim("sid");
  }

  private Browse signedIn(String phone) {
    Browse browse = Browse.at(office.port());
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
