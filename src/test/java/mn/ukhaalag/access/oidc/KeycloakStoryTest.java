package mn.ukhaalag.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Identities;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.RegisterNumber;
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
import org.springframework.boot.test.web.server.LocalServerPort;

/// People sign in with a real Keycloak, and leave with it.
@ProvinceTest
@TestInstance(Lifecycle.PER_CLASS)
class KeycloakStoryTest {

  private static final String DOOR = "/sign-in/with/keycloak";
  private static final String LINKS = "/account/providers";

  @LocalServerPort int otherNode;
  @Autowired HikariDataSource database;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Identities identities;
  @Autowired Ledger ledger;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private Keycloak keycloak;

  @SuppressWarnings("NullAway.Init")
  private SecondNode office;

  @BeforeAll
  void start() throws IOException {
    int port = SecondNode.freePort();
    keycloak = Keycloak.start(SecondNode.freePort(), port);
    office =
        SecondNode.start(
            port,
            database,
            "--ukhaalag.oidc.keycloak.issuer=" + keycloak.issuer(),
            "--ukhaalag.oidc.keycloak.client-id=ukhaalag",
            "--ukhaalag.oidc.keycloak.client-secret=peer-secret",
            "--ukhaalag.oidc.keycloak.title-mn=Дархан нэвтрэх",
            "--ukhaalag.oidc.keycloak.title-en=Darkhan sign-in",
            "--ukhaalag.oidc.keycloak.register-number-claim=register_number");
    keycloak.await();
  }

  @AfterAll
  void stop() {
    office.close();
    keycloak.close();
  }

  @Test
  void aCitizenIsKnownByHisProvenNumber() {
    UUID saran = people.citizen("Саран", "99840001", "УБ95052412");
    prove(saran, "99840002");
    var browse = Browse.at(office.port());
    Seen asked = browse.open("/sign-in?continue=/account");
    assertThat(asked.text()).contains("Дархан нэвтрэх-ээр нэвтрэх");
    String way = asked.page().select("a[href^=" + DOOR + "]").attr("href");
    assertThat(way).isEqualTo(DOOR + "?continue=%2Faccount");
    Seen home = Keycloak.signIn(browse.open(way), "saran");
    assertThat(home.path()).isEqualTo("/account");
    assertThat(home.text()).contains("Бат Саран");
    assertThat(acts(saran)).containsSubsequence("account.linked", "account.shown-elsewhere");
    assertThat(browse.open("/notices").text()).contains("өөр системтэй холболоо");
    assertThat(Browse.at(otherNode).open("/sign-in").text()).doesNotContain("Дархан нэвтрэх");
  }

  @Test
  void whoHasNoAccountOpensOneAndComesBackToIt() {
    var browse = Browse.at(office.port());
    Seen asked = Keycloak.signIn(browse.open(DOOR), "tuya");
    assertThat(asked.path()).isEqualTo("/sign-in/new");
    assertThat(asked.text()).contains("Доржийн Туяа", "УБ9*****24").doesNotContain("tuya@");
    Seen opened = asked.form("/sign-in/new").send();
    assertThat(opened.path()).isEqualTo("/account");
    assertThat(opened.text()).contains("Таны бүртгэл нээгдлээ");
    UUID tuya = accounts.withProven(Identity.of(new RegisterNumber("УБ90031824"))).orElseThrow();
    assertThat(acts(tuya)).contains("account.opened", "account.identity-proven", "account.linked");
    assertThat(accounts.of(Contact.email("tuya@example.mn").orElseThrow())).isEmpty();

    var again = Browse.at(office.port());
    assertThat(Keycloak.signIn(again.open(DOOR), "tuya").path()).isEqualTo("/");
    Seen kept = again.open(LINKS).form(LINKS + "/keycloak/removal").send();
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.text()).contains("нэвтрэх өөр арга алга");
  }

  @Test
  void anOfficialLinksHisAccountSignsInWithItAndEndsTheLink() {
    UUID account = people.official("kg-15", "Алтан", "99840003", Role.OFFICIAL).account();
    Seen unknown = Keycloak.signIn(Browse.at(office.port()).open(DOOR), "official");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("холбогдсон бүртгэл манайд алга");

    var desk = Browse.at(office.port());
    desk.signIn("99840003", People.PASSWORD);
    Seen go =
        desk.open(LINKS + "/keycloak")
            .form(LINKS + "/keycloak")
            .with("currentPassword", People.PASSWORD)
            .send();
    Seen linked = Keycloak.signIn(desk.open(go.page().select("#go").attr("href")), "official");
    assertThat(linked.path()).isEqualTo(LINKS);
    assertThat(linked.text()).contains("Бүртгэлийг холболоо");

    var browse = Browse.at(office.port());
    assertThat(Keycloak.signIn(browse.open(DOOR), "official").text()).contains("Д.Алтан");
    browse.open(LINKS).form(LINKS + "/keycloak/removal").send();
    assertThat(acts(account)).contains("account.linked", "account.unlinked");
    var later = Browse.at(office.port());
    assertThat(Keycloak.signIn(later.open(DOOR), "official").status()).isEqualTo(422);
  }

  @Test
  void whoLeavesThereLeavesHereOnEveryNodeAndOnlyThere() {
    UUID bold = people.citizen("Болд", "99840004", "УБ88071215");
    prove(bold, "99840005");
    var byKeycloak = Browse.at(office.port());
    Keycloak.signIn(byKeycloak.open(DOOR), "bold");
    var byPassword = Browse.at(office.port());
    byPassword.signIn("99840004", People.PASSWORD);
    String here = "http://127.0.0.1:" + otherNode + "/account";
    assertThat(byKeycloak.open(here).path()).isEqualTo("/account");

    keycloak.signOut(byKeycloak);
    assertThat(byKeycloak.open("/account").path()).startsWith("/sign-in?");
    assertThat(byKeycloak.open(here).path()).startsWith("/sign-in?");
    assertThat(byPassword.open("/account").path()).isEqualTo("/account");
    assertThat(acts(bold)).contains("account.signed-out-elsewhere");
  }

  @Test
  void whoLeavesHereIsLedToTheExitThere() {
    UUID dorj = people.citizen("Дорж", "99840006", "УБ77041116");
    prove(dorj, "99840007");
    var browse = Browse.at(office.port());
    Seen home = Keycloak.signIn(browse.open(DOOR), "dorj");
    Seen out = home.form("/sign-out").send();
    assertThat(out.text()).contains("Та системээс гарлаа", "Дархан нэвтрэх");
    assertThat(browse.open("/account").path()).startsWith("/sign-in?");
    Seen back = keycloak.confirmSignOut(browse.open(out.page().select("#out").attr("href")));
    assertThat(back.response().uri().getPort()).isEqualTo(office.port());
    assertThat(browse.open(DOOR).response().uri().toString()).startsWith(keycloak.issuer());
  }

  @Test
  void everyRequestCarriesStateNonceAndProofKeyAndKeycloakInsistsOnIt() {
    var browse = Browse.at(office.port());
    URI asked = browse.open(DOOR).response().uri();
    assertThat(asked.getQuery())
        .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
        .contains("redirect_uri=" + office.address() + DOOR + "/return");
    String without = asked.toString().replaceAll("&code_challenge(_method)?=[^&]*", "");
    Seen refused = browse.open(without);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("таныг нэвтрүүлсэнгүй", "юу ч өөрчлөгдөөгүй");
  }

  @Test
  void keycloakLetsPeopleSignInWithUsAndOutAgain() throws Exception {
    people.official("kg-15", "Эрхлэгч", "99840010", Role.PROVINCE_ADMINISTRATOR);
    people.citizen("Уянга", "99840011");
    var administrator = Browse.at(office.port());
    administrator.signIn("99840010", People.PASSWORD);
    var system = KeycloakAsSystem.register(administrator, office.address(), keycloak);
    Browse first = signedIn("99840011");
    Seen asked = first.open(system.question());
    assertThat(asked.text()).contains("«Кийклоак» таны мэдээллийг асууж байна");
    String state = asked.page().select("#consent [name=state]").attr("value");
    Seen known = asked.formWith("state", state).send();
    assertThat(known.response().uri().toString()).startsWith(keycloak.issuer());
    assertThat(known.body()).contains("Уянга");
    system.confirm(known, "uyanga-there@example.mn");
    assertThat(first.open("/account/systems").text()).contains("Кийклоак");
    Browse second = signedIn("99840011");
    system.arrive(second.open(system.question()));
    assertThat(system.sessions("uyanga-there@example.mn")).isEqualTo(2);

    first.open("/account").form("/sign-out").send();
    system.awaitSessions("uyanga-there@example.mn", 1);
    system.arrive(second.open(system.questionOfNobody()));
    Seen stranger = first.open(system.questionOfNobody());
    assertThat(stranger.page().select("#kc-form-login")).as(stranger.text()).isNotEmpty();
    second
        .open("/account/password")
        .form("/account/password")
        .with("currentPassword", People.PASSWORD)
        .with("password", "тэмээ говиор нүүнэ")
        .send();
    system.awaitSessions("uyanga-there@example.mn", 0);
    assertThat(administrator.open(system.path()).text()).contains("Хүлээн авсан");
  }

  private Browse signedIn(String phone) {
    var browse = Browse.at(office.port());
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  /// An official has seen the document.
  private void prove(UUID citizen, String phone) {
    var official = people.official("kg-15", "Баталгаа", phone, Role.INTAKE_OPERATOR);
    assertThat(identities.prove(citizen, new Author(official.account(), official.post()))).isTrue();
  }

  private List<String> acts(UUID account) {
    return ledger.history(Account.thing(account)).stream().map(Entry::act).toList();
  }
}
