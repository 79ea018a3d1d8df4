package mn.ukhaalag.service.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The pages on which cases go from colleague to colleague can be used by everybody.
class HandoverWalkTest extends BrowserTest {

  private static final String OFFICE = "poly";

  @Autowired PermitOffice office;
  @Autowired ProcessPatterns patterns;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void casesGoFromHandToHand() {
    Service service = office.service("test-hand-walk", OFFICE);
    office.publish(service, patterns.draw(new Plan(Pattern.CHECK_AND_APPROVAL, List.of())));
    Browse clerk = Administrator.of(OFFICE, Role.OFFICIAL, port, database, sessions);
    Administrator.of(OFFICE, Role.OFFICIAL, port, database, sessions);
    walk(open(Language.MN, PHONE, "/"), clerk, office.ask(service));
    walk(open(Language.EN, DESK, "/"), clerk, office.ask(service));
  }

  private void walk(Page page, Browse clerk, Application one) {
    String session = clerk.cookie("SESSION").orElseThrow();
    page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(address("/"))));
    String width = "-" + page.viewportSize().width;
    page.navigate(address(one.workPath()));
    page.locator("details:has(form[action$='/handover']) summary").click();
    page.locator("form[action$='/handover'] button").first().click();
    assertAccessible(page);
    screenshot(page, "handover-problem" + width);
    page.locator("select[name=colleague]")
        .selectOption(page.locator("select[name=colleague] option").nth(1).getAttribute("value"));
    page.locator("form[action$='/handover'] textarea").fill("Зургийг нь харна уу");
    page.locator("form[action$='/handover'] button").first().click();
    assertThat(page.locator("main").textContent()).contains("Зургийг нь харна уу");
    assertAccessible(page);
    screenshot(page, "handover-given" + width);

    page.navigate(address("/work/applications"));
    page.locator("input[type=checkbox]").first().check();
    assertAccessible(page);
    screenshot(page, "handout-list" + width);
    page.locator("form[action='/work/application-handovers'] button").click();
    assertAccessible(page);
    screenshot(page, "handout" + width);
  }
}
