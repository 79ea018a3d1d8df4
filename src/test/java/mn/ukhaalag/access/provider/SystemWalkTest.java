package mn.ukhaalag.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.oidc.SecondNode;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of signing in elsewhere and with us, in a real browser, which holds its policy against
/// every way out of the house.
@TestInstance(Lifecycle.PER_CLASS)
class SystemWalkTest extends BrowserTest {

  @Autowired HikariDataSource pool;
  @Autowired People people;
  @Autowired JdbcClient database;

  // Started before the first test.
  @SuppressWarnings("NullAway.Init")
  private SecondNode office;

  @BeforeAll
  void start() throws IOException {
    office =
        SecondNode.start(
            SecondNode.freePort(),
            pool,
            "--ukhaalag.oidc.away.issuer=http://127.0.0.1:1",
            "--ukhaalag.oidc.away.client-id=ukhaalag",
            "--ukhaalag.oidc.away.client-secret=nothing",
            "--ukhaalag.oidc.away.title-mn=Дархан нэвтрэх",
            "--ukhaalag.oidc.away.title-en=Darkhan sign-in");
  }

  @AfterAll
  void stop() {
    office.close();
  }

  @Test
  void anAdministratorRegistersASystem() {
    people.official("kg-24", "Админ", "99870001", Role.PROVINCE_ADMINISTRATOR);
    Page page = open(Language.MN, PHONE, "/");
    signIn(page, "99870001", People.PASSWORD);
    look(page, "/administration/systems", "systems-mn-360");
    page.navigate(there("/administration/systems/new"));
    page.locator("[name=redirects]").fill("http://example.mn/back");
    page.locator("form[action='/administration/systems'] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertAccessible(page);
    screenshot(page, "new-system-wrong-mn-360");
    page.locator("[name=titleMn]").fill("Цахим номын сан");
    page.locator("[name=titleEn]").fill("Digital library");
    page.locator("[name=redirects]").fill("https://library.example.mn/callback");
    page.locator("[name=scopes][value=profile]").check();
    page.locator("form[action='/administration/systems'] button").click();
    page.locator("#secret").waitFor();
    assertAccessible(page);
    screenshot(page, "system-made-mn-360");
    page.setViewportSize(DESK, 800);
    look(page, "/language/en?back=/administration/systems", "systems-en-1280");
  }

  @Test
  void aCitizenGoesThroughTheHouseAndOutAgain() {
    people.official("kg-24", "Админ", "99870002", Role.PROVINCE_ADMINISTRATOR);
    people.citizen("Солонго", "99870003");
    var administrator = Browse.at(office.port());
    administrator.signIn("99870002", People.PASSWORD);
    TestSystem system =
        TestSystem.register(administrator, office.port(), "Иргэдийн номын сан", "profile");
    Page page = open(Language.MN, PHONE, "/");
    system.listenAt(administrator, "http://127.0.0.1:1/left");
    page.navigate(there(system.question("openid profile offline_access")));
    assertAccessible(page);
    screenshot(page, "sign-in-elsewhere-mn-360");
    page.locator("[name=identifier]").fill("99870003");
    page.locator("[name=password]").fill(People.PASSWORD);
    page.locator("form[action='/sign-in'] button").click();
    page.locator("#consent button").waitFor();
    assertAccessible(page);
    screenshot(page, "consent-mn-360");
    page.locator("#consent button").click();
    page.waitForURL("**/privacy?code=*");
    assertThat(page.url()).contains("state=its-own-state");
    look(page, "/account/systems", "own-systems-mn-360");
    look(page, "/account/providers", "providers-mn-360");
    page.locator("a[href='/account/providers/away']").click();
    page.locator("[name=currentPassword]").fill("буруу нууц үг");
    page.locator("form[action='/account/providers/away'] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertAccessible(page);
    screenshot(page, "link-provider-wrong-mn-360");
    page.locator("[name=currentPassword]").fill(People.PASSWORD);
    page.locator("form[action='/account/providers/away'] button").click();
    page.locator("h1").waitFor();
    assertAccessible(page);
    screenshot(page, "elsewhere-away-mn-360");
    page.navigate(there("/account"));
    page.locator(".uk-header__menu > summary").click();
    page.locator("form[action='/sign-out'] button").first().click();
    page.waitForURL("**/");
    signIn(page, "99870002", People.PASSWORD);
    look(page, system.path(), "system-told-mn-360");
    page.setViewportSize(DESK, 800);
    look(page, "/language/en?back=" + system.path(), "system-told-en-1280");
    look(page, "/language/en?back=/administration/systems/new", "new-system-en-1280");
  }

  @Test
  void whoHasNoPasswordIsLedToTheHouseThatHeCameFrom() {
    UUID account = people.citizen("Ирсэн", "99870004");
    Page page = open(Language.MN, PHONE, "/");
    signIn(page, "99870004", People.PASSWORD);
    database
        .sql("insert into access.foreign_identity values ('http://127.0.0.1:1', 'x', :id, now())")
        .param("id", account)
        .update();
    look(page, "/account/password", "password-with-links-mn-360");
    database
        .sql("update access.account set password_hash = null where id = :id")
        .param("id", account)
        .update();
    for (String path :
        List.of("/account/contact", "/account/data", "/account/erasure", "/account/passkeys")) {
      String name = "owner" + path.replace('/', '-');
      page.setViewportSize(PHONE, 800);
      look(page, "/language/mn?back=" + path, name + "-mn-360");
      assertThat(page.locator("#currentPassword a").getAttribute("href"))
          .isEqualTo("/sign-in/with/away/owner?continue=" + path);
      page.setViewportSize(DESK, 800);
      look(page, "/language/en?back=" + path, name + "-en-1280");
    }
  }

  private void look(Page page, String path, String name) {
    page.navigate(there(path));
    assertAccessible(page);
    screenshot(page, name);
  }

  private String there(String path) {
    return "http://127.0.0.1:" + office.port() + path;
  }
}
