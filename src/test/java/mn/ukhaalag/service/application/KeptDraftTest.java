package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.access.People;
import mn.ukhaalag.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is typed on the question of an application survives a lost connection; a place is pressed
/// on the map, also without scripts.
class KeptDraftTest extends BrowserTest {

  @Autowired People people;

  private static final String KEPT =
      "Object.keys(localStorage).filter(key => key.startsWith('draft:')).length";

  @Test
  void anAnswerWaitsForTheConnection() {
    Page page = open(Language.MN, PHONE, "/services/archive-reference/applications/new");
    page.locator("form[action$='/applications'] button").click();
    page.waitForURL("**/questions/**");
    page.context().setOffline(true);
    page.locator("#name").fill("Бат Дорж");
    PlaywrightAssertions.assertThat(page.locator("[data-draft-kept] [role=status]"))
        .containsText("Холболт тасарлаа");
    page.locator("button[value=next]").last().click();
    PlaywrightAssertions.assertThat(page.locator("[data-draft-kept] [role=status]"))
        .containsText("өөрөө илгээгдэнэ");
    assertAccessible(page);
    screenshot(page, "draft-offline");
    page.context().setOffline(false);
    page.waitForURL("**/questions/register");
    assertThat(page.evaluate(KEPT)).isEqualTo(0);
  }

  @Test
  void whatWasNotSentIsFilledInAgain() {
    Page page = open(Language.EN, DESK, "/services/archive-reference/applications/new");
    page.locator("form[action$='/applications'] button").click();
    page.waitForURL("**/questions/**");
    String question = page.url();
    page.locator("#name").fill("Bat Dorj");
    page.navigate(address("/services"));
    page.navigate(question);
    PlaywrightAssertions.assertThat(page.locator("#name")).hasValue("Bat Dorj");
    PlaywrightAssertions.assertThat(page.locator("[data-draft-kept]"))
        .containsText("filled in again");
    assertAccessible(page);
    screenshot(page, "draft-refilled");
    page.locator("[data-draft-drop] button").click();
    assertThat(page.locator("#name").inputValue()).isEmpty();

    page.locator("#name").fill("Bat Dorj");
    page.locator("#draft-shared").check();
    assertThat(page.evaluate(KEPT)).isEqualTo(0);
    page.locator("#name").fill("Somebody else");
    page.navigate(address("/services"));
    page.navigate(question);
    assertThat(page.locator("#name").inputValue()).isEmpty();
    assertThat(page.locator("#draft-shared").isChecked()).isTrue();
  }

  @Test
  void whoeverSignsOutLeavesNothingBehind() {
    people.citizen("Номин", "94780071", "ТА90010171");
    Page page = open(Language.MN, DESK, "/");
    signIn(page, "94780071", People.PASSWORD);
    page.navigate(address("/services/archive-reference/applications/new"));
    page.locator("form[action$='/applications'] button").click();
    page.navigate(page.url() + "?change=1");
    page.locator("#name").fill("Бат Номин");
    assertThat(page.evaluate(KEPT)).isEqualTo(1);
    page.navigate(address("/services"));
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL(address("/"));
    assertThat(page.evaluate(KEPT)).isEqualTo(0);
  }

  @Test
  void aPlaceIsPressedWithoutScripts() {
    Page page = openWithoutScripts(Language.MN, PHONE, "/services");
    press(page);
    assertThat(page.locator("[data-draft-kept]").isVisible()).isFalse();
    screenshot(page, "service-place");
  }

  @Test
  void aPlaceIsPressedWithScripts() {
    Page page = open(Language.EN, DESK, "/services");
    press(page);
    assertAccessible(page);
    screenshot(page, "service-place-desk");
  }

  private void press(Page page) {
    page.navigate(address("/services/land-possession/applications/new"));
    page.locator("form[action$='/applications'] button").click();
    page.waitForURL("**/questions/**");
    page.navigate(page.url().replaceAll("/questions/.*", "/questions/place"));
    page.locator("input[type=image]").click(new Locator.ClickOptions().setPosition(60, 150));
    assertThat(page.url()).endsWith("/questions/place");
    assertThat(page.locator("#place").inputValue()).startsWith("49.");
    assertThat(page.locator("#place-longitude").inputValue()).startsWith("105.");
    assertThat(page.locator("input[type=image]").getAttribute("src")).contains("latitude=49.");
  }
}
