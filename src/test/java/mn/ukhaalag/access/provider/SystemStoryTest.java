package mn.ukhaalag.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Authenticator;
import mn.ukhaalag.access.BlockedAccounts;
import mn.ukhaalag.access.Identities;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.oidc.SecondNode;
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

/// Another system of the aimag lets people sign in with us.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class SystemStoryTest {

  @Autowired HikariDataSource pool;
  @Autowired JdbcClient database;
  @Autowired People people;
  @Autowired Identities identities;
  @Autowired BlockedAccounts blocked;
  @Autowired Ledger ledger;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private SecondNode office;

  @SuppressWarnings("NullAway.Init")
  private Browse administrator;

  @SuppressWarnings("NullAway.Init")
  private People.Placed keeper;

  @BeforeAll
  void start() throws IOException {
    office = SecondNode.start(SecondNode.freePort(), pool);
    keeper = people.official("kg-23", "Эрхлэгч", "99850000", Role.PROVINCE_ADMINISTRATOR);
    administrator = Browse.at(office.port());
    administrator.signIn("99850000", People.PASSWORD);
  }

  @AfterAll
  void stop() {
    office.close();
  }

  @Test
  void aCitizenSignsInSaysYesAndTheSystemLearnsWhatHeAllowed() throws Exception {
    UUID account = people.citizen("Саруул", "99850001", "УБ92061532");
    TestSystem system = system("Номын сан", "profile", "register_number");
    var person = Browse.at(office.port());
    Seen signIn = person.open(system.question("openid profile"));
    assertThat(signIn.path()).startsWith("/sign-in?continue=");
    Seen onward =
        signIn
            .form("/sign-in")
            .with("identifier", "99850001")
            .with("password", People.PASSWORD)
            .send();
    assertThat(onward.header("Refresh")).startsWith("0;url=/oauth2/authorize?");
    Seen asked = person.open(onward.page().select("#onward").attr("href"));
    assertThat(asked.text()).contains("«Номын сан» таны мэдээллийг асууж байна", "Бат Саруул");
    assertThat(asked.text()).doesNotContain("регистрийн дугаар");
    assertThat(asked.header("Content-Security-Policy"))
        .contains("form-action 'self' http://127.0.0.1:" + office.port() + ";");
    Seen back = TestSystem.allow(asked);
    assertThat(back.path()).startsWith("/privacy?code=").contains("state=its-own-state");

    Seen tokens = system.tokens(TestSystem.parameter(back, "code"));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    IDTokenClaimsSet shown = validated(system, TestSystem.text(tokens, "id_token"));
    assertThat(shown.getSubject().getValue()).doesNotContain(account.toString()).hasSize(43);
    assertThat(tokens.body() + shown.toJSONObject()).doesNotContain("Саруул", "УБ92061532");
    Seen told = system.person(TestSystem.text(tokens, "access_token"));
    assertThat(TestSystem.text(told, "name")).isEqualTo("Бат Саруул");
    assertThat(TestSystem.text(told, "sub")).isEqualTo(shown.getSubject().getValue());
    assertThat(told.body()).doesNotContain("register_number");
    assertThat(acts(account)).containsSubsequence("account.consented", "account.signed-in-at");
    assertThat(stored())
        .doesNotContain(
            system.secret(),
            TestSystem.text(tokens, "access_token"),
            TestSystem.text(tokens, "refresh_token"),
            TestSystem.parameter(back, "code"));
  }

  @Test
  void theRegisterNumberIsToldOnlyIfAllowedAskedForAndProven() {
    UUID account = people.citizen("Номин", "99850002", "УБ93071542");
    Browse person = signedIn("99850002");
    TestSystem plain = system("Спорт", "profile");
    assertThat(TestSystem.parameter(person.open(plain.question("openid register_number")), "error"))
        .isEqualTo("invalid_scope");
    TestSystem trusted = system("Татвар", "register_number");
    Seen tokens = trusted.tokens(trusted.code(person, "openid register_number"));
    String access = TestSystem.text(tokens, "access_token");
    assertThat(trusted.person(access).body()).doesNotContain("УБ93071542");
    assertThat(identities.prove(account, new Author(keeper.account(), keeper.post()))).isTrue();
    Seen told = trusted.person(access);
    assertThat(TestSystem.text(told, "register_number")).isEqualTo("УБ93071542");
    assertThat(told.body()).doesNotContain("Номин");
  }

  @Test
  void aStolenRefreshTokenEndsEverythingAndACodeWorksOnce() {
    UUID account = people.citizen("Мөнх", "99850003");
    TestSystem system = system("Архив", "profile");
    String code = system.code(signedIn("99850003"), "openid profile");
    Seen first = system.tokens(code);
    Seen second = system.refreshed(TestSystem.text(first, "refresh_token"));
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(system.person(TestSystem.text(second, "access_token")).status()).isEqualTo(200);
    Seen replayed = system.refreshed(TestSystem.text(first, "refresh_token"));
    assertThat(TestSystem.text(replayed, "error")).isEqualTo("invalid_grant");
    assertThat(system.refreshed(TestSystem.text(second, "refresh_token")).status()).isEqualTo(400);
    assertThat(system.person(TestSystem.text(second, "access_token")).status()).isEqualTo(401);
    assertThat(acts(account)).contains("account.grant-stolen");

    String another = system.code(signedIn("99850003"), "openid profile");
    Seen tokens = system.tokens(another);
    assertThat(TestSystem.text(system.tokens(another), "error")).isEqualTo("invalid_grant");
    assertThat(system.person(TestSystem.text(tokens, "access_token")).status()).isEqualTo(401);
  }

  @Test
  void whoHasASecondStepShowsItBeforeHeAgrees() {
    var official = people.official("kg-23", "Зөвшөөрөгч", "95770010", Role.OFFICIAL);
    TestSystem system = system("Хөдөлмөр", "profile");
    Browse person = signedIn("95770010");
    Authenticator telephone = Authenticator.add(person, Clock.systemUTC()).telephone();
    Seen asked = person.open(system.question("openid profile offline_access"));
    assertThat(asked.page().select("#consent")).isNotEmpty();
    String shown = "/account/second-step/shown";
    database
        .sql(
            """
            delete from access.session_attributes using access.session s
            where session_primary_id = s.primary_id and s.principal_name = :account
              and attribute_name = 'access.second-step.shown'
            """)
        .param("account", official.account().toString())
        .update();
    Seen late = TestSystem.allow(asked);
    assertThat(late.path()).startsWith("/oauth/consent?state=");
    assertThat(late.page().select("#consent")).isEmpty();
    Seen again = late.form(shown).with("secondStepCode", telephone.code(1)).send();
    assertThat(TestSystem.allow(again).path()).startsWith("/privacy?code=");
  }

  @Test
  void whoTakesHisConsentBackIsTalkedOfNoMore() {
    UUID account = people.citizen("Хулан", "99850004");
    TestSystem system = system("Музей", "profile");
    Browse person = signedIn("99850004");
    Seen tokens = system.tokens(system.code(person, "openid profile"));
    Seen own = person.open("/account/systems");
    assertThat(own.text()).contains("Музей", "Нэр, хэл");
    String withdrawal = own.page().select("form[action$=/withdrawal]").attr("action");
    assertThat(own.form(withdrawal).send().text()).contains("Зөвшөөрлийг буцаалаа");
    assertThat(system.person(TestSystem.text(tokens, "access_token")).status()).isEqualTo(401);
    assertThat(system.refreshed(TestSystem.text(tokens, "refresh_token")).status()).isEqualTo(400);
    assertThat(person.open(system.question("openid profile")).page().select("#consent"))
        .isNotEmpty();
    assertThat(acts(account)).contains("account.consent-withdrawn");
  }

  @Test
  void whoRefusesIsSentBackWithNothing() {
    people.citizen("Оюу", "99850005");
    TestSystem system = system("Зам", "profile");
    Browse person = signedIn("99850005");
    assertThat(system.code(person, "openid")).isNotEmpty();
    Seen asked = person.open(system.question("openid profile"));
    Seen back = asked.form("/oauth/refusal").send();
    assertThat(TestSystem.parameter(back, "error")).isEqualTo("access_denied");
    assertThat(back.path()).contains("state=its-own-state").doesNotContain("code=");
    String state = asked.page().select("#consent [name=state]").attr("value");
    assertThat(Browse.at(office.port()).open("/oauth/consent?state=" + state).path())
        .startsWith("/oauth/consent");
  }

  @Test
  void nothingGoesWithoutProofKeyOrToAnotherAddressOrWithAWrongSecret() {
    people.citizen("Тэмүүлэн", "99850006");
    TestSystem system = system("Усан", "profile");
    Browse person = signedIn("99850006");
    String question = system.question("openid");
    String without = question.replaceAll("&?code_challenge(_method)?=[^&]*", "");
    assertThat(TestSystem.parameter(person.open(without), "error")).isEqualTo("invalid_request");
    Seen elsewhere = person.open(question.replace("%2Fprivacy", "%2Fprivacy%2Fx"));
    assertThat(elsewhere.status()).isEqualTo(400);
    assertThat(elsewhere.path()).startsWith("/oauth2/authorize");
    String code = system.code(person, "openid");
    var liar =
        new TestSystem(system.port(), system.path(), system.clientId(), "wrong", system.verifier());
    assertThat(liar.tokens(code).status()).isEqualTo(401);
    TestSystem other = system("Өөр", "profile");
    assertThat(TestSystem.text(other.tokens(code), "error")).isEqualTo("invalid_grant");
  }

  @Test
  void aSystemThatIsTurnedOffAndAPersonWhoIsBlockedGetNothing() {
    UUID account = people.citizen("Дулмаа", "99850007");
    TestSystem system = system("Цэцэрлэг", "profile");
    Seen tokens = system.tokens(system.code(signedIn("99850007"), "openid profile"));
    String access = TestSystem.text(tokens, "access_token");
    Seen page = administrator.open(system.path());
    assertThat(page.text()).contains("Зөвшөөрсөн хүний тоо 1");
    assertThat(page.body()).doesNotContain(system.secret());
    page.form(system.path() + "/off").send();
    assertThat(system.person(access).status()).isEqualTo(401);
    assertThat(system.refreshed(TestSystem.text(tokens, "refresh_token")).status()).isEqualTo(401);
    administrator.open(system.path()).form(system.path() + "/on").send();
    assertThat(system.person(access).status()).isEqualTo(200);
    blocked.block(account, "шалгалт", new Author(keeper.account(), keeper.post()));
    assertThat(system.person(access).status()).isEqualTo(401);
  }

  @Test
  void tokensAreLookedAtAndEndedByTheirSystemAlone() {
    people.citizen("Ганзориг", "99850008");
    TestSystem system = system("Эмнэлэг", "profile");
    Seen tokens = system.tokens(system.code(signedIn("99850008"), "openid profile"));
    String access = TestSystem.text(tokens, "access_token");
    Seen looked = system.post("/oauth2/introspect", Map.of("token", access));
    assertThat(TestSystem.json(looked).path("active").asBoolean(false)).isTrue();
    assertThat(system.post("/oauth2/revoke", Map.of("token", access)).status()).isEqualTo(200);
    Seen later = system.post("/oauth2/introspect", Map.of("token", access));
    assertThat(TestSystem.json(later).path("active").asBoolean(true)).isFalse();
    assertThat(system.person(access).status()).isEqualTo(401);
  }

  @Test
  void aNewKeySignsAndTheOldOneIsShownForAWhile() throws Exception {
    people.citizen("Батцэцэг", "99850009");
    TestSystem system = system("Шуудан", "profile");
    String before = kid(system.tokens(system.code(signedIn("99850009"), "openid")));
    administrator.open("/administration/systems").form("/administration/systems/keys").send();
    Seen tokens = system.tokens(system.code(signedIn("99850009"), "openid"));
    assertThat(kid(tokens)).isNotEqualTo(before);
    validated(system, TestSystem.text(tokens, "id_token"));
    Seen keys = Browse.at(office.port()).open("/oauth2/jwks");
    assertThat(keys.body()).contains(before, kid(tokens)).doesNotContain("\"d\":", "\"p\":");
  }

  @Test
  void aSystemIsRegisteredOnlyWithAddressesThatAreSafe() {
    Seen refused =
        administrator
            .open("/administration/systems/new")
            .form("/administration/systems")
            .with("titleMn", "Муу")
            .with("redirects", "http://example.mn/back\nhttps://example.mn/*")
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("«http://example.mn/back» хаяг болохгүй");
    assertThat(refused.page().select("[name=titleMn]").attr("value")).isEqualTo("Муу");
    people.citizen("Ажиглагч", "99850010");
    assertThat(signedIn("99850010").open("/administration/systems").status()).isEqualTo(404);
  }

  @Test
  void discoveryTellsWhatIsSoAndWhoLeavesThereLeavesHere() {
    Seen told = Browse.at(office.port()).open("/.well-known/openid-configuration");
    assertThat(TestSystem.text(told, "issuer")).isEqualTo("http://127.0.0.1:" + office.port());
    assertThat(told.body()).contains("\"pairwise\"", "\"S256\"").doesNotContain("\"implicit\"");
    people.citizen("Энхээ", "99850011");
    TestSystem system = system("Боловсрол", "profile");
    Browse person = signedIn("99850011");
    Seen tokens = system.tokens(system.code(person, "openid"));
    Seen out = person.open("/connect/logout?id_token_hint=" + TestSystem.text(tokens, "id_token"));
    assertThat(out.status()).isEqualTo(200);
    assertThat(person.open("/account").path()).startsWith("/sign-in?");
  }

  private IDTokenClaimsSet validated(TestSystem system, String idToken) throws Exception {
    var keys = JWKSet.parse(Browse.at(office.port()).open("/oauth2/jwks").body());
    var validator =
        new IDTokenValidator(
            new Issuer("http://127.0.0.1:" + office.port()),
            new ClientID(system.clientId()),
            JWSAlgorithm.RS256,
            keys);
    return validator.validate(JWTParser.parse(idToken), new Nonce("its-own-nonce"));
  }

  private static String kid(Seen tokens) throws Exception {
    return SignedJWT.parse(TestSystem.text(tokens, "id_token")).getHeader().getKeyID();
  }

  private TestSystem system(String title, String... scopes) {
    return TestSystem.register(administrator, office.port(), title, scopes);
  }

  private Browse signedIn(String phone) {
    var browse = Browse.at(office.port());
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  private List<String> acts(UUID account) {
    return ledger.history(Account.thing(account)).stream().map(Entry::act).toList();
  }

  private String stored() {
    return database
        .sql(
            """
            select (select string_agg(s::text, ' ') from access.system s)
                || (select string_agg(t::text, ' ') from access.system_token t)
                || (select string_agg(g::text, ' ') from access.system_grant g)
            """)
        .query(String.class)
        .single();
  }
}
