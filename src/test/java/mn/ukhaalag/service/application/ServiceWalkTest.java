package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.function.Consumer;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.access.People;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A citizen with the cheapest phone asks for a service, with scripts and without; an official
/// decides it; every page can be used by everybody.
class ServiceWalkTest extends BrowserTest {

  @Autowired People people;
  @Autowired SignedIn signedIn;

  @Test
  void aPhoneWithoutScriptsIsEnough() {
    people.citizen("Утас", "94780001", "УБ90010111");
    walk(openWithoutScripts(Language.MN, PHONE, "/services"), "94780001", page -> {});
  }

  @Test
  void everyStepIsAccessible() {
    people.citizen("Алхам", "94780002", "УБ90010129");
    walk(open(Language.EN, PHONE, "/services"), "94780002", BrowserTest::assertAccessible);
    people.citizen("Цонх", "94780003", "УБ90010137");
    walk(open(Language.MN, DESK, "/services"), "94780003", BrowserTest::assertAccessible);
  }

  private void walk(Page page, String phone, Consumer<Page> look) {
    String name = page.viewportSize().width + "-";
    look.accept(page);
    screenshot(page, "service-list-" + name);
    page.locator("input[type=search]").first().fill("газар эзэмших");
    page.locator("form[action='/services'] button").click();
    assertThat(page.locator("a[href='/services/land-possession']").count()).isEqualTo(1);
    look.accept(page);
    page.locator("a[href='/services/land-possession']").click();
    look.accept(page);
    screenshot(page, "service-page-" + name);
    page.locator("a[href$='/applications/new']").click();
    look.accept(page);
    screenshot(page, "service-start-" + name);
    page.locator("form[action$='/applications'] button").click();
    page.locator("button[value=next]").last().click();
    look.accept(page);
    screenshot(page, "service-problem-" + name);
    page.locator("#name").fill("Бат Дорж");
    page.locator("button[value=save]").click();
    look.accept(page);
    screenshot(page, "service-saved-" + name);
    signIn(page, phone, People.PASSWORD);
    page.navigate(address("/services/land-possession/applications/new"));
    page.locator("form[action$='/applications'] button").click();
    look.accept(page);
    screenshot(page, "service-known-" + name);
    answers(page, look, name);
  }

  private void answers(Page page, Consumer<Page> look, String name) {
    for (int known = 0; known < 3; known++) {
      next(page);
    }
    choose(page, look, "applicant", "citizen");
    choose(page, look, "right", "use");
    page.locator("#land-address").selectOption("450451");
    look.accept(page);
    screenshot(page, "service-address-" + name);
    next(page);
    look.accept(page);
    next(page);
    page.locator("#area-size").fill("500");
    next(page);
    choose(page, look, "purpose", "dwelling");
    look.accept(page);
    page.locator("#files")
        .setInputFiles(new FilePayload("зураг.png", "image/png", Picture.small()));
    page.locator("button[value=add]").click();
    look.accept(page);
    screenshot(page, "service-file-" + name);
    next(page);
    next(page);
    page.locator("#owners-name").fill("Бат Болд");
    page.locator("#owners-register").fill("ТА80010113");
    page.locator("#owners-contact").fill("99001133");
    page.locator("button[value=add]").click();
    look.accept(page);
    screenshot(page, "service-group-" + name);
    page.locator("button[value=remove-0]").click();
    next(page);
    look.accept(page);
    page.locator("#true").check();
    next(page);
    look.accept(page);
    screenshot(page, "service-check-" + name);
    page.locator("form[action$='/sending'] button").click();
    look.accept(page);
    screenshot(page, "service-receipt-" + name);
    page.locator("a[href^='/my/applications/']").first().click();
    look.accept(page);
    screenshot(page, "service-own-" + name);
    String path = page.url().replaceAll(".*/my/", "/work/");
    page.navigate(address("/my/applications"));
    look.accept(page);
    screenshot(page, "service-mine-" + name);
    handle(page, look, path, name);
  }

  private void handle(Page page, Consumer<Page> look, String path, String name) {
    page.context()
        .addCookies(
            List.of(
                new Cookie("SESSION", signedIn.session("land-cadastre-official"))
                    .setUrl(address("/"))));
    page.navigate(address("/work/applications"));
    look.accept(page);
    screenshot(page, "service-cases-" + name);
    page.navigate(address(path));
    look.accept(page);
    screenshot(page, "service-case-" + name);
    page.locator("form[action$='/answer'] input[value=failed]").check();
    page.locator("form[action$='/answer'] button").click();
    look.accept(page);
    screenshot(page, "service-case-problem-" + name);
    page.locator("form[action$='/answer'] input[value=passed]").check();
    page.locator("form[action$='/answer'] button").click();
    look.accept(page);
    screenshot(page, "service-case-next-" + name);
  }

  private static void choose(Page page, Consumer<Page> look, String question, String value) {
    look.accept(page);
    page.locator("input[name=" + question + "][value=" + value + "]").check();
    next(page);
  }

  private static void next(Page page) {
    page.locator("button[value=next]").last().click();
  }
}
