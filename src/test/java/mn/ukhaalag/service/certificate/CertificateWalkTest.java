package mn.ukhaalag.service.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Everybody finds his way with certificates on a phone and on a desk.
class CertificateWalkTest extends BrowserTest {

  @Autowired Issuing issuing;
  @Autowired SignedIn signedIn;

  @Test
  void aStrangerChecksANumberOnAPhoneWithoutScripts() {
    CertificateNumber number = issuing.issue(issuing.order("fhc-4", null, "Бат Цэцэг"));
    Page page = openWithoutScripts(Language.MN, PHONE, "/certificates");
    page.locator("[name=number]").fill("ГЭ-2026-000001-0");
    page.locator("form[action='/certificates'] button").click();
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("Ийм дугаар байж");
    screenshot(page, "certificate-slip-phone");
    page.locator("[name=number]").fill(number.text());
    page.locator("form[action='/certificates'] button").click();
    page.locator(".govuk-summary-list").waitFor();
    screenshot(page, "certificate-number-phone");
  }

  @Test
  void everyPageFitsAPhoneAndADesk() {
    CertificateNumber number =
        issuing.issue(issuing.order("fhc-4", issuing.account("fhc-4-head"), "Бат Цэцэг"));
    for (Language language : Language.values()) {
      int width = language == Language.MN ? PHONE : DESK;
      look(open(language, width, "/certificates"), "check-" + width);
      look(open(language, width, "/certificates/offline"), "offline-" + width);
      look(open(language, width, "/certificates/GE-2026-1"), "unknown-" + width);
      look(open(language, width, number.publicPath() + "?proof=x.y.z"), "forged-" + width);
      Page page = signedIn(language, width, "fhc-5-clerk");
      lookAt(page, "/my/certificates", "mine-none-" + width);
      lookAt(page, "/work/certificates", "register-none-" + width);
      Page head = signedIn(language, width, "fhc-4-head");
      lookAt(head, "/my/certificates", "mine-" + width);
      head.locator("tbody a").first().click();
      look(head, "own-" + width);
      head.locator("a[href*=proof]").click();
      look(head, "answer-" + width);
      lookAt(head, "/work/certificates", "register-" + width);
      head.locator("tbody a").first().click();
      head.locator("form[action$=revocation] button").click();
      head.locator(".govuk-error-summary").waitFor();
      look(head, "issued-" + width);
    }
  }

  @Test
  void aHeadRevokesOneAndEverybodyReadsWhy() {
    for (Language language : Language.values()) {
      int width = language == Language.MN ? PHONE : DESK;
      CertificateNumber number = issuing.issue(issuing.order("fhc-4", null, "Бат Цэцэг"));
      Page head = signedIn(language, width, "fhc-4-head");
      head.navigate(address(number.workPath()));
      head.locator("form[action$=revocation] button").click();
      head.locator(".govuk-error-summary").waitFor();
      look(head, "revocation-problem-" + width);
      head.locator("[name=reason]").fill("Алдаатай бичигдсэн");
      head.locator("form[action$=revocation] button").click();
      assertThat(head.locator("main").innerText()).contains("Алдаатай бичигдсэн");
      assertThat(head.locator("form[action$=revocation]").count()).isZero();
      look(head, "revoked-" + width);
      Page stranger = open(language, width, number.publicPath());
      assertThat(stranger.locator("main").innerText()).contains("Алдаатай бичигдсэн");
      look(stranger, "revoked-public-" + width);
    }
  }

  private Page signedIn(Language language, int width, String post) {
    Page page = open(language, width, "/about");
    var session = new Cookie("SESSION", signedIn.session(post)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
    return page;
  }

  private void lookAt(Page page, String path, String name) {
    page.navigate(address(path));
    look(page, name);
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    screenshot(page, "certificate-" + name);
  }
}
