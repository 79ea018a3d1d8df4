package mn.ukhaalag.service.ranking;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The pages about what services cost and where time is lost can be used by everybody, on a phone
/// and at a desk.
class RankingWalkTest extends BrowserTest {

  private static final String RANKING = "/work/services/ranking";
  private static final String STATISTICS = "/work/services/statistics";

  @Autowired PermitOffice office;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void everyPageIsAccessible() {
    Service service = office.service("test-walked", "court-admin");
    office.publish(service, PermitOffice.drawn("drawio"));
    office.ask(service);
    Browse keeper =
        Administrator.of("court-admin", Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
    walk(open(Language.MN, PHONE, "/services"), keeper, service.code());
    walk(open(Language.EN, DESK, "/services"), keeper, service.code());
  }

  private void walk(Page page, Browse keeper, String code) {
    String width = "-" + page.viewportSize().width;
    look(page, "/services/progress", "ranking-public" + width);
    String session = keeper.cookie("SESSION").orElseThrow();
    page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(address("/"))));
    look(page, RANKING, "ranking-list" + width);
    look(page, RANKING + "?stage=FORM&life=vehicle&organisation=ith", "ranking-empty" + width);
    look(page, "/work/services/board", "ranking-board" + width);
    look(page, RANKING + "/import", "ranking-import" + width);
    look(page, RANKING + "/" + code, "ranking-one" + width);
    openAll(page);
    screenshot(page, "ranking-forms" + width);
    assertAccessible(page);
    page.locator("#visits").fill("олон");
    page.locator("form[action$='/figures'] button").click();
    screenshot(page, "ranking-problem" + width);
    assertAccessible(page);
    look(page, STATISTICS, "statistics-list" + width);
    look(page, STATISTICS + "/" + code, "statistics-service" + width);
    look(page, STATISTICS + "/" + code + "/cases", "statistics-cases" + width);
    look(page, STATISTICS + "?from=2001-01&to=2001-02", "statistics-empty" + width);
    look(page, "/administration/services/" + code + "/text", "catalogue-text" + width);
    page.locator("#summary-en").fill("");
    page.locator("button[value=keep]").click();
    screenshot(page, "catalogue-problem" + width);
    assertAccessible(page);
    page.locator("#summary-en").fill("A permit");
    page.locator("button[value=look]").click();
    screenshot(page, "catalogue-preview" + width);
    assertAccessible(page);
  }

  private static void openAll(Page page) {
    page.evaluate("document.querySelectorAll('main details').forEach(it => (it.open = true))");
  }

  private void look(Page page, String path, String name) {
    page.navigate(address(path));
    screenshot(page, name);
    assertAccessible(page);
  }
}
