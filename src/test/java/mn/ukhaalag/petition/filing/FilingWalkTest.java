package mn.ukhaalag.petition.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.language.Language;
import org.junit.jupiter.api.Test;

/// A citizen with the cheapest phone files a petition, with scripts and without.
class FilingWalkTest extends BrowserTest {

  @Test
  void aPhoneWithoutScriptsIsEnough() {
    walk(openWithoutScripts(Language.MN, PHONE, "/petitions/new"), page -> {});
  }

  @Test
  void everyStepIsAccessibleOnAPhone() {
    walk(open(Language.MN, PHONE, "/petitions/new"), BrowserTest::assertAccessible);
  }

  private static void walk(Page page, Consumer<Page> look) {
    look.accept(page);
    screenshot(page, "petition-new-phone");
    page.locator("#map summary").click();
    page.locator("input[type=image]").click(new Locator.ClickOptions().setPosition(60, 150));
    assertThat(page.locator("#latitude").inputValue()).startsWith("49.");
    assertThat(page.locator("#area").inputValue()).startsWith("45");
    look.accept(page);
    screenshot(page, "petition-map-phone");

    page.locator("#words").locator("xpath=ancestor::details").locator("summary").click();
    page.locator("#words").fill("гэрэл асахгүй");
    page.locator("button[value=help]").click();
    page.locator("button[name=pick]").first().click();
    assertThat(page.locator("#category").inputValue()).isNotEmpty();

    page.locator("input[name=kind][value=REQUEST]").check();
    page.locator("#title").fill("Гудамжны гэрэл асахгүй байна");
    page.locator("#body").fill("Манай гудамжны гэрэл долоо хоног асахгүй байна. Засаж өгнө үү.");
    page.locator("#body").press("Tab");
    page.locator("button[value=check]").last().click();
    look.accept(page);
    screenshot(page, "petition-problems-phone");
    page.locator("#name").fill("Дорж Бат");
    page.locator("#phone").fill("99112233");
    page.locator("#phone").press("Enter");
    page.waitForURL(url -> url.endsWith("/check"));
    assertThat(page.url()).endsWith("/check");
    look.accept(page);
    screenshot(page, "petition-check-phone");
    page.locator("form[action='/petitions'] button").click();
    page.waitForURL(url -> url.contains("/petitions/receipt/"));
    assertThat(page.url()).contains("/petitions/receipt/");
    look.accept(page);
    screenshot(page, "petition-receipt-phone");
    page.locator("a[href^='/my/petitions/']").first().click();
    look.accept(page);
    screenshot(page, "petition-own-phone");
    page.locator("a[href$='/withdrawal/new']").click();
    look.accept(page);
  }

  @Test
  void everyPageIsAccessibleInBothLanguages() {
    for (Language language : Language.values()) {
      for (String path :
          new String[] {"/petitions/new", "/petitions/follow?number=1", "/petitions/sign"}) {
        Page page = open(language, DESK, path);
        assertAccessible(page);
        screenshot(page, "desk-" + language.tag() + path.replaceAll("\\W+", "-"));
      }
    }
  }
}
