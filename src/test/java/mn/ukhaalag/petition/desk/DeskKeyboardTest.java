package mn.ukhaalag.petition.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A call is filed with the keyboard alone, and the desk is for everybody's eyes and fingers.
class DeskKeyboardTest extends BrowserTest {

  @Autowired SignedIn signedIn;

  @Test
  void anOperatorNeverTouchesTheMouse() {
    Page page = desk(Language.MN, DESK);
    assertThat(focused(page)).isEqualTo("phone");
    Keyboard keys = page.keyboard();
    keys.type("88002201");
    keys.press("Tab");
    assertThat(focused(page)).isEqualTo("register");
    keys.press("Tab");
    keys.press("Tab");
    assertThat(focused(page)).isEqualTo("channel");
    keys.press("Tab");
    assertThat(focused(page)).isEqualTo("kind");
    keys.press("ArrowDown");
    keys.press("Tab");
    assertThat(focused(page)).isEqualTo("category");
    keys.type("r3");
    keys.press("Tab");
    assertThat(focused(page)).isEqualTo("area");
    keys.press("ArrowDown");
    keys.press("Tab");
    keys.type("5-р хороолол");
    keys.press("Tab");
    keys.type("Гудамж харанхуй");
    keys.press("Tab");
    keys.type("Манай гудамжны гэрэл гурав хоног асахгүй байна.");
    keys.press("Tab");
    assertThat(focused(page)).isEqualTo("name");
    keys.type("Дорж Болд");
    keys.press("Control+Enter");
    page.waitForURL("**/work/desk?filed=*");
    assertThat(page.locator("#filed").isVisible()).isTrue();
    assertAccessible(page);
    screenshot(page, "desk-filed");

    keys.press("Alt+p");
    keys.type("88002201");
    keys.press("Tab");
    page.locator("#callers .uk-list__title").waitFor();
    assertThat(page.locator("#name").inputValue()).isEqualTo("Дорж Болд");
    assertAccessible(page);
    screenshot(page, "desk-callers");
    keys.press("Alt+c");
    assertThat(focused(page)).isEqualTo("category");
  }

  @Test
  void theDeskFitsATelephoneInBothLanguages() {
    for (Language language : Language.values()) {
      Page page = desk(language, PHONE);
      assertAccessible(page);
      screenshot(page, "desk-phone-" + language.tag());
    }
  }

  private Page desk(Language language, int width) {
    Page page = open(language, width, "/");
    String session = signedIn.session("azdtg-operator-6");
    page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(address("/"))));
    page.navigate(address("/work/desk"));
    return page;
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.name"));
  }
}
