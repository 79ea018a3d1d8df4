package mn.ukhaalag.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.application.Answers;
import mn.ukhaalag.service.application.Applicant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who has no account can use every page: what the operator hands him, the case that he opens with
/// number and secret from the first page, and the page on which he agrees to ask with somebody.
class WithoutAccountWalkTest extends BrowserTest {

  private static final String OPERATOR = "azdtg-operator-1";
  private static final String DESK_PATH = "/work/desk/applications";

  @Autowired Answers answers;
  @Autowired Applications applications;
  @Autowired CaseSecret secrets;
  @Autowired ConsentRows consents;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whatTheDeskHandsOutOpensTheCase() {
    Seen receipt = receipt();
    follow(open(Language.MN, PHONE, "/"), receipt, "mn");
    follow(open(Language.EN, DESK, "/"), receipt, "en");
  }

  private Seen receipt() {
    Seen first =
        signedIn
            .in(OPERATOR, port)
            .open(DESK_PATH)
            .form(DESK_PATH)
            .with("service", "residence-reference")
            .with("name", "Цэцэг")
            .with("channel", "PHONE")
            .with("phone", "8899 1177")
            .with("reason", "Интернэтгүй")
            .send();
    return Applicant.sends(answers.fill("residence-reference", first, Map.of()));
  }

  private void follow(Page page, Seen receipt, String name) {
    List<String> handed = receipt.page().select(".uk-number").eachText();
    page.locator("a[href='/applications/follow']").click();
    page.locator("[name=number]").fill(handed.getFirst());
    page.locator("[name=secret]").fill("0000000000");
    page.locator("form[action='/applications/follow'] button").click();
    assertAccessible(page);
    screenshot(page, "service-follow-wrong-" + name);
    page.locator("[name=secret]").fill(handed.getLast());
    page.locator("form[action='/applications/follow'] button").click();
    assertThat(page.locator("h1 + p .uk-number").innerText()).isEqualTo(handed.getFirst());
    assertAccessible(page);
    screenshot(page, "service-followed-" + name);
    var session = new Cookie("SESSION", signedIn.session(OPERATOR)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
    page.navigate(address(receipt.path()));
    assertThat(page.locator(".uk-number").allInnerTexts()).isEqualTo(handed);
    assertAccessible(page);
    screenshot(page, "service-desk-receipt-" + name);
  }

  @Test
  void whoAsksTogetherAgreesWithACode() {
    people.citizen("Ану", "94770081", "УБ93040517");
    agree(Language.MN, PHONE, "consent-mn-");
    agree(Language.EN, DESK, "consent-en-");
  }

  private void agree(Language language, int width, String name) {
    Consent consent = consents.of(asked().id()).getFirst();
    Page page = open(language, width, consent.path());
    assertAccessible(page);
    page.locator("[name=code]").fill("000");
    press(page, consent.path());
    assertAccessible(page);
    screenshot(page, name + "wrong");
    page.locator("[name=code]").fill(secrets.of(consent.id()));
    press(page, consent.path());
    assertAccessible(page);
    press(page, consent.path() + "/answer");
    assertAccessible(page);
    screenshot(page, name + "unanswered");
    page.locator("input[value=agree]").check();
    press(page, consent.path() + "/answer");
    assertAccessible(page);
    screenshot(page, name + "thanks");
  }

  private static void press(Page page, String action) {
    page.locator("form[action='" + action + "'] button").click();
  }

  private Application asked() {
    Browse citizen = Browse.at(port);
    citizen.signIn("94770081", People.PASSWORD);
    Seen first = new Applicant(citizen).begins("land-possession");
    Seen check = answers.fill("land-possession", first, Map.of("owners-contact", "94690002"));
    String number = Applicant.number(Applicant.sends(check));
    return applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
  }
}
