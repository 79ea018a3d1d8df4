package mn.ukhaalag.service.designer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The pages on which services are made can be used by everybody, on a phone and at a desk.
class DesignerWalkTest extends BrowserTest {

  private static final String LIST = "/administration/services";
  private static final String HOME = LIST + "/utility-connection";

  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void everyPageOfTheDesignerIsAccessible() {
    Browse keeper =
        Administrator.of("ussuvag", Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
    String path = keeper.open(HOME).form(HOME + "/versions").send().path();
    walk(open(Language.MN, PHONE, "/"), keeper, path);
    walk(open(Language.EN, DESK, "/"), keeper, path);
  }

  @Test
  void aSecondPersonPublishesWhatTheFirstHasProposed() {
    publish(Language.MN, PHONE, "vehicle-inspection");
    publish(Language.EN, DESK, "driving-licence");
  }

  private void publish(Language language, int width, String service) {
    String home = LIST + "/" + service;
    Page page = open(language, width, "/");
    as(page, keeper());
    page.navigate(address(home));
    page.locator("form[action='" + home + "/versions'] button").first().click();
    page.locator("form[action$='/proposal'] button").click();
    assertThat(page.locator("form[action$='/publication']").count()).isZero();
    assertAccessible(page);
    screenshot(page, "designer-proposed-" + width);
    String path = page.url();
    as(page, keeper());
    page.navigate(address("/work"));
    page.locator("main a[href$='" + path.replaceAll(".*" + LIST, LIST) + "']").click();
    page.locator("form[action$='/publication'] button").click();
    assertAccessible(page);
    screenshot(page, "designer-published-" + width);
    page.navigate(address("/services/" + service));
    assertThat(page.locator("main a[href$='/applications/new']").count()).isOne();
  }

  @Test
  void aServiceIsBroughtInAsAFile() {
    Browse keeper = keeper("customs");
    String home = LIST + "/residence-reference";
    Browse registry = keeper("registry");
    String file =
        new String(registry.download(home + "/versions/1/file"), StandardCharsets.UTF_8)
            .replace("Оршин суугаа", "Оршин сууж буй");
    broughtIn(open(Language.MN, PHONE, "/"), registry, file, "");
    broughtIn(open(Language.EN, DESK, "/"), keeper, file, "customs-reference");
  }

  private void broughtIn(Page page, Browse keeper, String file, String code) {
    as(page, keeper);
    String width = "-" + page.viewportSize().width;
    look(page, "/administration/service-files", "designer-file" + width);
    page.locator("main form button").last().click();
    assertAccessible(page);
    screenshot(page, "designer-file-problem" + width);
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "service.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    page.locator("#code").fill(code);
    page.locator("main form button").last().click();
    assertAccessible(page);
    screenshot(page, "designer-file-preview" + width);
    page.locator("form[action$='/taken'] button").click();
    assertAccessible(page);
    screenshot(page, "designer-file-taken" + width);
  }

  private Browse keeper(String organisation) {
    return Administrator.of(
        organisation, Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }

  private Browse keeper() {
    return Administrator.of("transport", Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }

  private void as(Page page, Browse keeper) {
    String session = keeper.cookie("SESSION").orElseThrow();
    page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(address("/"))));
  }

  private void walk(Page page, Browse keeper, String path) {
    as(page, keeper);
    String width = "-" + page.viewportSize().width;
    look(page, LIST, "designer-list" + width);
    look(page, HOME, "designer-service" + width);
    look(page, path, "designer-version" + width);
    look(page, path + "/new-question", "designer-kind" + width);
    look(page, path + "/new-question?kind=choice", "designer-choice" + width);
    page.locator("main form button").last().click();
    assertAccessible(page);
    screenshot(page, "designer-problem" + width);
    look(page, path + "/questions/phone", "designer-question" + width);
    look(page, path + "/fees/new", "designer-fee" + width);
    look(page, path + "/process", "designer-process" + width);
    look(page, path + "/uses", "designer-uses" + width);
    look(page, path + "/certificate", "designer-certificate" + width);
    look(page, path + "/preview", "designer-preview" + width);
  }

  private void look(Page page, String path, String name) {
    page.navigate(address(path));
    screenshot(page, name);
    assertAccessible(page);
  }
}
