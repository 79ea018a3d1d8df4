package mn.ukhaalag.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Boards in a real browser: in both languages, on a phone, and without JavaScript.
class EvaluationWalkTest extends BrowserTest {

  @Autowired Boarding boarding;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyBoardIsAccessible(Language language) {
    Document programme = boarding.draft(Level.PROGRAMME, "transport");
    Objective objective = boarding.objective(programme);
    Measure measure = boarding.measure(objective, "1.1", 100, "transport", true);
    boarding.enforce(programme);
    boarding.reach(measure, BigDecimal.valueOf(75), clock.instant());
    List<String> paths =
        List.of(
            "/work/evaluation",
            "/work/evaluation/organisations/transport",
            "/work/evaluation/documents/" + programme.id(),
            "/work/evaluation/measures/" + measure.id(),
            "/work/evaluation/checks",
            "/work/evaluation/scales",
            "/work/evaluation/scales/work/versions/new",
            "/work/appraisals",
            "/promises",
            "/promises/" + programme.id());
    for (int width : new int[] {PHONE, DESK}) {
      Page page = open(language, width, "/");
      signIn(page, "azdtg-hshudah-head");
      for (String path : paths) {
        page.navigate(address(path));
        assertAccessible(page);
        String name = path.replaceAll("/[0-9a-f-]{36}", "-one").replace('/', '-').substring(1);
        screenshot(page, name + "-" + language.tag() + "-" + width);
      }
    }
  }

  @Test
  void theWayFromTheProvinceToTheEvidenceNeedsNoScript() {
    Document plan = boarding.draft(Level.ORGANISATION, "youth");
    Measure measure = boarding.measure(boarding.objective(plan), "1.1", 100, "youth", false);
    boarding.enforce(plan);
    boarding.reach(measure, BigDecimal.valueOf(75), clock.instant());
    Page page = openWithoutScripts(Language.MN, PHONE, "/");
    signIn(page, "azdtg-hshudah-head");
    page.navigate(address("/work/evaluation"));
    page.locator("a[href='/work/evaluation/organisations/youth']").first().click();
    page.locator("a[href='/work/evaluation/documents/" + plan.id() + "']").click();
    page.locator("a[href='/work/evaluation/measures/" + measure.id() + "']").click();
    page.locator("#kind").check();
    page.locator("form[action$='/findings'] button").click();
    page.locator(".govuk-notification-banner").waitFor();
    assertThat(page.locator(".uk-timeline").first().textContent()).contains("75 → 75 %");
  }

  private void signIn(Page page, String postCode) {
    var session = new Cookie("SESSION", signedIn.session(postCode)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
  }
}
