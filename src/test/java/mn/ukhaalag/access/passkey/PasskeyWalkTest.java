package mn.ukhaalag.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody adds a passkey in a real browser, with an authenticator that the browser plays, and
/// does everything with it.
class PasskeyWalkTest extends BrowserTest {

  private static final String SHOW = "Нэвтрэх түлхүүрээр батлах";

  @Autowired People people;
  @Autowired SettableClock clock;

  @Test
  void anOfficialNeedsNoCodeAnyMore() {
    people.official("kg-7", "Урнаа", "99821001", Role.HEAD);
    Page page = atHome();
    signInByPassword(page, "99821001");
    page.navigate(home("/account/passkeys"));
    assertAccessible(page);
    page.locator("[name=currentPassword]").fill(People.PASSWORD);
    page.locator("form[action='/account/passkeys/new'] button").click();
    page.locator("[name=name]").fill("Ажлын компьютер");
    assertAccessible(page);
    screenshot(page, "passkey-new");
    page.locator("#newPasskey").click();
    page.waitForSelector("main li code");
    assertThat(page.locator("main li code").all()).hasSize(10);
    page.navigate(home("/account/passkeys"));
    assertThat(text(page)).contains("Ажлын компьютер", "Ашиглаагүй");

    signInByPasskey(page);
    page.navigate(home("/account/passkeys"));
    assertThat(text(page)).contains("Ажлын компьютер").doesNotContain("Ашиглаагүй");
    assertAccessible(page);
    screenshot(page, "passkeys");
    lookInEnglish(page);
    asSecondStep(page);
    remove(page);
  }

  /// The same pages as on a desk, in English.
  private void lookInEnglish(Page page) {
    page.setViewportSize(DESK, 800);
    page.context().addCookies(List.of(new Cookie("language", "en").setUrl(home("/"))));
    for (String path : List.of("/account/passkeys", "/account/passkeys/new", "/account")) {
      page.navigate(home(path));
      assertAccessible(page);
      screenshot(page, "passkeys-en-1280" + path.replace('/', '-'));
    }
    clock.advance(Duration.ofMinutes(16));
    page.navigate(home("/account/passkeys/new"));
    assertThat(text(page)).contains("Show once more that it is you");
    assertAccessible(page);
    screenshot(page, "passkeys-en-1280-code");
    page.context().addCookies(List.of(new Cookie("language", "mn").setUrl(home("/"))));
    page.setViewportSize(PHONE, 800);
  }

  private void signInByPasskey(Page page) {
    signOut(page);
    page.navigate(home("/sign-in"));
    assertAccessible(page);
    screenshot(page, "sign-in-passkey");
    page.locator("button#passkey").click();
    page.waitForURL(home("/work"));
    assertThat(page.locator("header").textContent()).contains("Урнаа");
  }

  private void asSecondStep(Page page) {
    signOut(page);
    signInByPassword(page, "99821001");
    page.waitForURL(home("/sign-in/code"));
    assertAccessible(page);
    screenshot(page, "code-passkey");
    page.getByText(SHOW).click();
    page.waitForURL(home("/work"));
    assertThat(page.locator("header").textContent()).contains("Урнаа");
  }

  /// After a quarter of an hour the passkey is asked for before it is removed.
  private void remove(Page page) {
    clock.advance(Duration.ofMinutes(16));
    page.navigate(home("/account/passkeys"));
    page.locator("form[action$='/removal'] button").click();
    assertThat(text(page)).contains("дахин батална уу");
    page.getByText(SHOW).click();
    page.waitForURL(home("/account/passkeys"));
    assertThat(text(page)).contains("түлхүүрийг хаслаа", "нэвтрэх түлхүүр алга");
    page.navigate(home("/notices"));
    assertThat(text(page)).contains("түлхүүр нэмэгдлээ", "түлхүүрийг тань хаслаа");
  }

  @Test
  void withoutScriptsThePageSaysWhatToDo() {
    Page page = openWithoutScripts(Language.MN, PHONE, "/sign-in");
    assertThat(text(page)).contains("JavaScript", "нууц үг, кодоороо нэвтэрнэ үү");
    assertThat(page.locator("button#passkey").isVisible()).isFalse();
    screenshot(page, "sign-in-passkey-phone");
  }

  /// A browser whose authenticator knows its owner. Passkeys belong to names, not to numbers: the
  /// house is at localhost.
  private Page atHome() {
    Page page = open(Language.MN, PHONE, "/sign-in");
    page.context().addCookies(List.of(new Cookie("language", "mn").setUrl(home("/"))));
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", wanted);
    return page;
  }

  private void signInByPassword(Page page, String who) {
    page.navigate(home("/sign-in"));
    page.locator("[name=identifier]").fill(who);
    page.locator("[name=password]").fill(People.PASSWORD);
    page.locator("form[action='/sign-in'] button").click();
  }

  private void signOut(Page page) {
    page.context().clearCookies();
    page.context().addCookies(List.of(new Cookie("language", "mn").setUrl(home("/"))));
  }

  private String home(String path) {
    return "http://localhost:" + port + path;
  }

  private static String text(Page page) {
    return page.locator("main").innerText();
  }
}
