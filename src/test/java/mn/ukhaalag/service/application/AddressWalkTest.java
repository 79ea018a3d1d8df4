package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An address in another aimag is chosen on a phone without scripts, and quickly with them.
class AddressWalkTest extends BrowserTest {

  private static final String FILE =
      """
      {"service": "test-address-walk", "fees": {"free": true},
       "presentation": {"questions": [
         {"name": "home", "kind": "address", "label": {"mn": "Хаяг", "en": "Address"}}]},
       "process": {"pattern": "ONE_CHECK"}}
      """;

  @Autowired PermitOffice office;
  @Autowired ServiceFile files;
  @Autowired Publishing publishing;

  @Test
  void anAddressIsChosenWithAndWithoutScripts() {
    Service service = office.service("test-address-walk", "must");
    var content = files.read(FILE.getBytes(StandardCharsets.UTF_8));
    Version version = publishing.keep(service, content.definition(), Author.SYSTEM);
    publishing.propose(version.id(), Author.SYSTEM);
    publishing.publish(version.id(), Author.SYSTEM);
    Page plain = begins(openWithoutScripts(Language.MN, PHONE, "/"));
    plain.locator("#home-aimag").selectOption("67");
    plain.locator("button[value=aimag]").click();
    screenshot(plain, "address-plain-360");
    fills(plain);
    with(Language.MN, PHONE);
    with(Language.EN, DESK);
  }

  private void with(Language language, int width) {
    Page page = begins(open(language, width, "/"));
    assertThat(page.locator("button[value=aimag]").isVisible()).isFalse();
    page.locator("#home-aimag").selectOption("67");
    page.locator("#home optgroup")
        .nth(20)
        .waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    assertAccessible(page);
    screenshot(page, "address-" + width);
    page.locator("button[value=next]").last().click();
    assertAccessible(page);
    screenshot(page, "address-problem-" + width);
    fills(page);
  }

  private Page begins(Page page) {
    page.navigate(address("/services/test-address-walk/applications/new"));
    page.locator("form[action$='/applications'] button").click();
    return page;
  }

  private static void fills(Page page) {
    page.locator("#home").selectOption(page.locator("#home option").nth(1).getAttribute("value"));
    page.locator("button[value=next]").last().click();
    assertThat(page.url()).endsWith("/check");
  }
}
