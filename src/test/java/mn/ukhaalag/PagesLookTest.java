package mn.ukhaalag;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages that no walk passes by: on a phone in Mongolian and on a desk in English.
class PagesLookTest extends BrowserTest {

  private static final String ADMINISTERED = "/administration/organisations/azdtg";

  /// How wide A4 on its side is between margins of a centimetre, in CSS pixels.
  private static final int SHEET = 1047;

  @Autowired SignedIn signedIn;

  @Test
  void everyoneCanReadWhatIsPublic() {
    for (String path :
        List.of(
            "/organisations",
            "/organisations?q=xqzw",
            "/organisations/azdtg",
            "/petitions/figures",
            "/petitions/figures?from=2099-01",
            "/calendar",
            "/api",
            "/register",
            "/password-reset")) {
      look(open(Language.MN, PHONE, path), path);
      look(open(Language.EN, DESK, path), path);
    }
  }

  @Test
  void everyoneCanKeepAnAccount() {
    lookAs(
        "azdtg-auditor",
        List.of(
            "/account",
            "/account/contact",
            "/account/password",
            "/account/notices",
            "/notices",
            "/my/petitions",
            "/work",
            "/work/calendar"));
  }

  @Test
  void everyoneCanAdministerTheProvince() {
    lookAs(
        "azdtg-administrator-2",
        List.of(
            "/accounts",
            "/account/keys",
            "/notices/outbox",
            "/calendar/rules",
            "/calendar/special-days/new",
            "/administration/organisations",
            "/administration/organisations/new",
            "/administration/import",
            "/work/continuity",
            ADMINISTERED,
            ADMINISTERED + "/contact",
            ADMINISTERED + "/closing",
            ADMINISTERED + "/units/new",
            ADMINISTERED + "/posts/new"));
  }

  @Test
  void aLongMenuLeavesRoomForThePage() {
    Page page = signedIn(Language.MN, PHONE, "azdtg-administrator-2", "/work/report");
    assertThat(page.locator("h1").boundingBox().y).isLessThan(250);
    assertThat(page.locator(".uk-nav").isVisible()).isFalse();
    page.locator(".uk-header__menu > summary").press("Enter");
    assertThat(page.locator(".uk-nav a[aria-current]").isVisible()).isTrue();
    page.locator(".uk-nav summary").press("Enter");
    page.locator(".uk-nav a[href='/accounts']").waitFor();
    screenshot(page, "menu-phone");
    assertAccessible(page);
  }

  @Test
  void theMenuIsOpenWhereThereIsRoom() {
    Page page = signedIn(Language.EN, DESK, "azdtg-administrator-2", "/work");
    assertThat(page.locator(".uk-header__menu > summary").isVisible()).isFalse();
    assertThat(page.locator("form[action='/sign-out'] button").isVisible()).isTrue();
    assertThat(page.locator(".uk-nav a[aria-current]").isVisible()).isTrue();
    assertThat(page.locator(".uk-header").boundingBox().height).isLessThan(150);
    assertAccessible(page);
    screenshot(page, "work-desk");
  }

  @Test
  void theMenuOpensOnAPhoneWithoutScripts() {
    Page page = openWithoutScripts(Language.MN, PHONE, "/petitions");
    assertThat(page.locator(".uk-header").boundingBox().height).isLessThan(70);
    assertThat(page.locator("a[href='/sign-in']").isVisible()).isFalse();
    page.locator(".uk-header__menu > summary").click();
    assertThat(page.locator("a[href='/sign-in']").isVisible()).isTrue();
    page.locator(".uk-nav a[href='/services']").click();
    page.waitForURL(address("/services"));
  }

  @Test
  void theReportIsReadInTheLanguageOfThePage() {
    Page page = signedIn(Language.EN, DESK, "azdtg-administrator-2", "/work/report");
    assertThat(page.locator("thead").innerText()).contains("Total").doesNotContain("Нийт");
    assertAccessible(page);
  }

  @Test
  void theReportFitsASheetOfPaper() {
    Page page = signedIn(Language.MN, DESK, "azdtg-administrator-2", "/work/report");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(SHEET, 700);
    assertThat(page.locator(".uk-scroll").evaluate("it => it.scrollWidth <= it.clientWidth"))
        .isEqualTo(true);
    screenshot(page, "pages-report-print");
  }

  private void lookAs(String post, List<String> paths) {
    for (Language language : Language.values()) {
      int width = language == Language.MN ? PHONE : DESK;
      Page page = signedIn(language, width, post, "/");
      for (String path : paths) {
        page.navigate(address(path));
        look(page, path);
      }
    }
  }

  private Page signedIn(Language language, int width, String post, String path) {
    Page page = open(language, width, "/about");
    var session = new Cookie("SESSION", signedIn.session(post)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
    page.navigate(address(path));
    return page;
  }

  private void look(Page page, String path) {
    assertThat(page.url()).isEqualTo(address(path));
    assertAccessible(page);
    int width = page.viewportSize().width;
    screenshot(page, "pages" + path.replaceAll("\\W+", "-") + "-" + width);
  }
}
