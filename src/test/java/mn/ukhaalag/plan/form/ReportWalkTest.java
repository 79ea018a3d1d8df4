package mn.ukhaalag.plan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Planning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A late report on a phone: asked for more time, granted, written by two at the
/// same time, submitted, joined with others and taken away.
class ReportWalkTest extends BrowserTest {

  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(Instant.parse("2026-04-06T02:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLateReportIsAskedForWrittenAndTakenAway(Language language) throws InterruptedException {
    Page page = open(language, PHONE, "/");
    signIn(page, "police-head");
    page.navigate(address("/work/plans/" + planned().id() + "/reports"));
    page.locator("form:has([value=Q1]) button").click();
    String report = page.url();
    page.locator("details:has(form[action$=late-requests]) summary").click();
    page.locator("form[action$=late-requests] button").click();
    look(page, "report-late-bare-" + language);
    page.locator("[name=lateReason]").fill("Цахилгаан тасарсан");
    page.locator("[name=lateUntil]").fill("2026-04-09");
    page.locator("form[action$=late-requests] button").click();
    look(page, "report-late-asked-" + language);

    signIn(page, "azdtg-hshudah-head");
    page.navigate(report);
    look(page, "report-late-decide-" + language);
    page.locator("details:has(form[action$=exceptions]) summary").click();
    page.locator("[name=exceptionReason]").fill("Тодорхойлолт үзсэн");
    page.locator("form[action$=exceptions] button").click();

    signIn(page, "police-head");
    page.navigate(report);
    Page other = page.context().newPage();
    other.onDialog(Dialog::accept);
    other.navigate(report);
    write(page, "Нэгдүгээр");
    write(other, "Хоёрдугаар");
    assertThat(other.textContent("main")).contains("Нэгдүгээр", "Хоёрдугаар");
    look(other, "report-clash-" + language);
    other.locator("button[name=submit]").click();
    other.waitForLoadState();
    signIn(page, "azdtg-hshudah-head");
    page.navigate(address("/work/reports?year=2026&part=Q1"));
    look(page, "report-board-" + language);
    page.navigate(address("/work/reports/joined?year=2026&part=Q1"));
    look(page, "report-joined-" + language);
    page.locator("form:has([name=format]) button").click();
    String run = page.url();
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> {
              page.navigate(run);
              assertThat(page.locator("a[href$='/file']").count()).isEqualTo(1);
            });
    look(page, "report-joined-done-" + language);
  }

  private static void write(Page page, String words) {
    page.locator("textarea[name^=words]").fill(words);
    page.locator("form[action$=lines] button:not([name=submit])").click();
  }

  private void signIn(Page page, String post) {
    var session = new Cookie("SESSION", signedIn.session(post)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    screenshot(page, name);
  }

  private Document planned() {
    var head = staff.post("police-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
    planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), head.id());
    return planning.enforce(plan);
  }
}
