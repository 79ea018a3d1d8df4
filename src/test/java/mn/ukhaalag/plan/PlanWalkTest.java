package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages of plans on a phone, in both languages, and once without any script.
class PlanWalkTest extends BrowserTest {

  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Links links;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(Instant.parse("2026-03-18T02:00:00Z"));
  }

  @Test
  void anOfficialTellsWhatWasDoneFromAPhoneWithoutScripts() {
    Measure measure = planned();
    Page page = openWithoutScripts(Language.MN, PHONE, "/");
    signIn(page, "education-general-official");
    page.navigate(address("/work"));
    page.locator("a[href='" + measure.path() + "']").first().click();
    page.locator("#words").fill("Сургалт зохион байгуулсан");
    page.locator("#percent").fill("100");
    page.locator("[name^=value-]").fill("30");
    page.locator("#files")
        .setInputFiles(new FilePayload("akt.pdf", "application/pdf", Planning.PDF));
    page.locator("form[action$='/notes'] button").click();
    assertThat(page.textContent("main")).contains("Сургалт зохион байгуулсан", "100 %", "Биелсэн");
    screenshot(page, "plan-measure-phone");
    assertThat(page.url()).endsWith(measure.path());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageCanBeUsedByEverybody(Language language) {
    Measure measure = planned();
    String plan = "/work/plans/" + measure.document();
    Page page = open(language, PHONE, "/");
    signIn(page, "education-head");
    look(page, "/work/plans", "plan-list", language);
    look(page, "/work/plans/new", "plan-new", language);
    look(page, plan, "plan-document", language);
    look(page, plan + "/versions/1", "plan-version", language);
    look(page, plan + "/weights", "plan-weights", language);
    look(page, plan + "/cascade", "plan-cascade", language);
    look(page, plan + "/copies/new", "plan-spread", language);
    look(page, measure.path(), "plan-measure", language);
    look(page, "/work/directives", "plan-directives", language);
    look(page, "/work/directives/new", "plan-directive-new", language);
    look(page, "/work/reports", "plan-reports", language);
    look(page, plan + "/reports", "plan-periods", language);
    page.locator("form:has([value=Q1]) button").click();
    assertAccessible(page);
    screenshot(page, "plan-report-" + language);
    page.navigate(address(plan));
    page.locator("form:has([value=AMENDMENT_BEGUN]) button").click();
    look(page, plan, "plan-amended", language);
    look(page, plan + "/imports", "plan-import", language);
    look(page, plan + "/objectives/new", "plan-objective", language);
    look(page, measure.path() + "/edit", "plan-measure-edit", language);
    look(page, measure.path() + "/indicators/new", "plan-indicator", language);
    look(page, measure.path() + "/links", "plan-links", language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPlanIsApprovedOnAPageOfItsOwn(Language language) {
    var head = staff.post("education-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
    planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), null);
    planning.take(plan, Step.DISCUSSED);
    Page page = open(language, PHONE, "/");
    signIn(page, "education-head");
    String path = "/work/plans/" + plan.id() + "/approval";
    look(page, path, "plan-approval", language);
    page.setViewportSize(DESK, 800);
    look(page, path, "plan-approval-desk", language);
    page.locator("form[action='" + path + "'] button").first().click();
    page.locator(".govuk-error-summary").waitFor();
    assertAccessible(page);
    screenshot(page, "plan-approval-wrong-" + language);
  }

  private Measure planned() {
    var governor = staff.post("azdtg-governor");
    Document yearly = planning.draft(Level.YEAR, governor.organisation(), governor.id(), null);
    Objective served = planning.objective(yearly, "1");
    planning.measure(served, "1.1", governor.organisation(), null);
    planning.enforce(yearly);
    var head = staff.post("education-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), yearly.id());
    var doer = staff.post("education-general-official");
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), doer.id());
    planning.indicator(measure, "10", "40");
    links.add(Author.SYSTEM, measure, served, "2.1");
    planning.enforce(plan);
    return measure;
  }

  private void signIn(Page page, String post) {
    var session = new Cookie("SESSION", signedIn.session(post)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
  }

  private void look(Page page, String path, String name, Language language) {
    page.navigate(address(path));
    assertAccessible(page);
    screenshot(page, name + "-" + language);
  }
}
