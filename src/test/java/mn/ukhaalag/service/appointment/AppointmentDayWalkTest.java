package mn.ukhaalag.service.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.appointment.Hall.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The day of an appointment in a browser: it is moved and cancelled at home, and at the counter a
/// paper is printed, somebody is called and served.
class AppointmentDayWalkTest extends BrowserTest {

  private static final String HOUSE = "child-care";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired Hall hall;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aTimeIsMovedAndCancelledOnAPhoneWithoutScripts() {
    moves(openWithoutScripts(Language.MN, PHONE, "/"), "99130501", page -> {});
  }

  @Test
  void movingAndCancellingIsAccessible() {
    moves(open(Language.MN, PHONE, "/"), "99130502", BrowserTest::assertAccessible);
    moves(open(Language.EN, DESK, "/"), "99130503", BrowserTest::assertAccessible);
  }

  private void moves(Page page, String phone, Consumer<Page> look) {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 2, 60));
    String name = "appointment-day-" + phone + "-";
    page.navigate(address(desk.details(TODAY.plusDays(1), "10:00")));
    page.locator("#name").fill("Бат Дорж");
    page.locator("#phone").fill(phone);
    page.locator("form[action='/appointments'] button").click();
    assertThat(page.locator("main").innerText()).contains("10:00");
    page.locator("a[href$='/time']").click();
    look.accept(page);
    page.locator(".appointment-choices--short a").last().click();
    look.accept(page);
    screenshot(page, name + "move");
    page.locator("form[action$='/time'] button").click();
    look.accept(page);
    screenshot(page, name + "moved");
    assertThat(page.locator(".uk-slip").innerText()).doesNotContain("10:00");
    page.locator("a[href$='/cancellation/new']").click();
    look.accept(page);
    page.locator("form[action$='/cancellation'] button").click();
    look.accept(page);
    screenshot(page, name + "cancelled");
    assertThat(page.locator("a[href$='/time']").count()).isZero();
    assertThat(page.locator("a[href*='/appointments/new?reason=']").count()).isOne();
  }

  @Test
  void somebodyAtTheDoorGetsAPaperIsCalledAndServed() {
    serves(Language.MN, PHONE, "99130511");
    serves(Language.EN, DESK, "99130512");
  }

  private void serves(Language language, int width, String phone) {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 2, 60));
    Hall.takes(Browse.at(port), desk.details(TODAY, "10:30"), phone);
    clock.set(SettableClock.START.plusSeconds(31 * 60));
    String name = "appointment-day-" + width + "-";
    Page page = open(language, width, "/about");
    var session = new Cookie("SESSION", signedIn.session(HOUSE + "-clerk")).setUrl(address("/"));
    page.context().addCookies(List.of(session));
    String counter = address(desk.counter().workPath());
    page.navigate(counter);
    page.locator("form[action$='/tickets'] button").click();
    String ticket = page.locator(".appointment-ticket").innerText();
    paper(page, name);

    page.navigate(counter);
    page.locator("form[action$='/calls'] button").click();
    assertAccessible(page);
    screenshot(page, name + "called");
    String first = page.locator(".uk-slip .appointment-ticket").innerText();
    page.locator("button[value=SERVED]").click();
    String second = page.locator(".uk-slip .appointment-ticket").innerText();
    assertThat(List.of(first, second)).anyMatch(ticket::endsWith);
    assertThat(second).isNotEqualTo(first);
    page.locator(".uk-slip a").first().click();
    assertAccessible(page);
    page.locator("form[action$='/service'] button").click();
    assertThat(page.locator(".uk-slip").count()).isZero();
    assertAccessible(page);
    screenshot(page, name + "served");
    clock.set(SettableClock.START);
  }

  /// What leads elsewhere is not printed.
  private static void paper(Page page, String name) {
    assertAccessible(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    screenshot(page, name + "paper");
    assertThat(page.locator(".uk-slip").isVisible()).isTrue();
    assertThat(page.locator(".uk-nav").isVisible()).isFalse();
    assertThat(page.locator(".uk-footer").isVisible()).isFalse();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
