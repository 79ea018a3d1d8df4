package mn.ukhaalag.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The registers of security and the erasure of one's data in a real browser.
class SecurityWalkTest extends BrowserTest {

  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void anOfficialReportsAnIncidentFromHisPhone() {
    people.official("poly", "Алхагч", "94990041", Role.HEAD);
    Page page = open(Language.MN, PHONE, "/about");
    signIn(page, "94990041", People.PASSWORD);
    page.navigate(address("/work/security"));
    look(page, "security-registers-phone");
    page.locator("main a[href='/work/security/incidents/new']").click();
    page.locator("main form button").click();
    look(page, "security-report-wrong-phone");
    page.locator("[name=title]").fill("Багшийн компьютер алга болсон");
    page.locator("[name=kind]").selectOption("LOSS");
    page.locator("[name=severity][value=MEDIUM]").check();
    page.locator("[name=words]").fill("Ангийн журнал дотор нь байсан.");
    page.locator("main form button").click();
    assertThat(page.locator("h1").innerText()).contains("Багшийн компьютер");
    look(page, "security-incident-phone");
    page.navigate(address("/work/security/incidents"));
    look(page, "security-incidents-phone");
    page.navigate(address("/work/security/findings"));
    look(page, "security-findings-empty-phone");
  }

  @Test
  void theItOfficeSeesWhoIsNotAudited() {
    for (Language language : Language.values()) {
      int width = language == Language.MN ? PHONE : DESK;
      Page page = open(language, width, "/about");
      var session = new Cookie("SESSION", signedIn.session("azdtg-administrator-2"));
      page.context().addCookies(List.of(session.setUrl(address("/"))));
      for (String path :
          List.of(
              "overview",
              "overview?late=true",
              "audits",
              "audits/new",
              "audits/import",
              "norms",
              "norms/new",
              "incidents",
              "incidents/new",
              "findings")) {
        page.navigate(address("/work/security/" + path));
        look(page, "security-" + path.replaceAll("\\W+", "-") + "-" + width);
      }
    }
    Page page = open(Language.MN, DESK, "/about");
    var session = new Cookie("SESSION", signedIn.session("azdtg-administrator-2"));
    page.context().addCookies(List.of(session.setUrl(address("/"))));
    page.navigate(address("/work/security/overview"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(1047, 700);
    screenshot(page, "security-overview-print");
  }

  @Test
  void aCitizenAsksForErasureWithoutScripts() {
    people.citizen("Алхалт", "94990042");
    Page page = openWithoutScripts(Language.MN, PHONE, "/about");
    signIn(page, "94990042", People.PASSWORD);
    page.navigate(address("/account/erasure"));
    screenshot(page, "erasure-ask-phone");
    page.locator("[name=understood]").check();
    page.locator("[name=currentPassword]").fill(People.PASSWORD);
    page.locator("form[action='/account/erasure'] button").click();
    assertThat(page.url()).contains("/erasures/");
    screenshot(page, "erasure-receipt-phone");
    for (Language language : Language.values()) {
      Page other = open(language, language == Language.MN ? PHONE : DESK, "/about");
      signIn(other, "94990042", People.PASSWORD);
      for (String path : List.of("/account/erasure", "/erasures", "/security")) {
        other.navigate(address(path));
        look(other, "erasure" + path.replaceAll("\\W+", "-") + "-" + language.tag());
      }
    }
  }

  @Test
  void whoAnswersForPersonalDataSeesRequests() {
    for (Language language : Language.values()) {
      Page page = open(language, language == Language.MN ? PHONE : DESK, "/about");
      var session = new Cookie("SESSION", signedIn.session("azdtg-heeh-head"));
      page.context().addCookies(List.of(session.setUrl(address("/"))));
      page.navigate(address("/work/erasures?all=true"));
      look(page, "erasure-desk-" + language.tag());
    }
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    screenshot(page, name);
  }
}
