package mn.ukhaalag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the frame in a real browser.
class LookTest extends BrowserTest {

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  @Test
  void everyoneCanUseTheFirstPage() {
    for (Language language : Language.values()) {
      for (int width : new int[] {PHONE, DESK}) {
        look(language, width, "/", "home");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"about", "privacy", "accessibility", "no-such-page"})
  void everyoneCanUseThePages(String name) {
    look(Language.MN, PHONE, "/" + name, name);
    look(Language.EN, DESK, "/" + name, name);
  }

  private void look(Language language, int width, String path, String name) {
    var page = open(language, width, path);
    assertAccessible(page);
    screenshot(page, "web-" + name + "-" + language.tag() + "-" + width);
  }

  @Test
  void theKeyboardSkipsToTheContent() {
    var page = open(Language.MN, DESK, "/");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    // The browser moves a moment after the key; it fails if it never does.
    page.waitForURL(url -> url.endsWith("#main"));
    assertThat(page.url()).endsWith("#main");
  }

  @Test
  void theLanguageChangesWithoutScripts() {
    var page = openWithoutScripts(Language.MN, PHONE, "/accessibility");
    page.locator(".uk-header__menu > summary").click();
    page.locator("a[hreflang=en]").click();
    page.locator("html[lang=en]").waitFor(ATTACHED);
    assertThat(page.url()).endsWith("/accessibility");
    assertThat(page.locator("h1").textContent()).isEqualTo("Accessibility statement");
  }
}
