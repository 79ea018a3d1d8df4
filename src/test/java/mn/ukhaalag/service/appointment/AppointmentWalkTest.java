package mn.ukhaalag.service.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
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

/// A citizen with the cheapest phone and no scripts takes a time, a clerk serves him with the
/// keyboard, an administrator changes the hours; every page can be used by everybody.
class AppointmentWalkTest extends BrowserTest {

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
  void aPhoneWithoutScriptsIsEnough() {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 2, 60));
    Page page = openWithoutScripts(Language.MN, PHONE, "/services/" + Hall.SERVICE);
    page.locator("main a.govuk-button").first().click();
    page.locator("a[href*='organisation=" + HOUSE + "']").first().click();
    page.locator("a[href$='" + desk.reason() + "']").first().click();
    page.locator("a[href*='day=" + TODAY.plusDays(1) + "']").click();
    page.locator(".appointment-choices--short a").first().click();
    page.locator("#name").fill("Бат Дорж");
    page.locator("#phone").fill("99130001");
    page.locator("form[action='/appointments'] button").click();
    assertThat(page.locator(".appointment-number").innerText()).startsWith("ЦА-");
    page.locator("a[href$='/cancellation/new']").click();
    page.locator("form[action$='/cancellation'] button").click();
    assertThat(page.locator(".govuk-tag").innerText()).isEqualToIgnoringCase("Цуцалсан");
  }

  @Test
  void everyStepOfACitizenIsAccessible() {
    citizen(Language.MN, PHONE, "9913010");
    citizen(Language.EN, DESK, "9913020");
  }

  private void citizen(Language language, int width, String phones) {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 2, 60));
    String name = width + "-";
    Page page = open(language, width, "/services/" + Hall.SERVICE);
    look(page, name + "service");
    lookAt(page, "/appointments/new?service=" + Hall.SERVICE, name + "choose-house");
    lookAt(page, "/appointments/new?organisation=" + HOUSE, name + "choose-reason");
    lookAt(page, "/appointments/new?organisation=zdtg-darkhan", name + "choose-none");
    lookAt(page, desk.times() + "&day=" + TODAY.plusDays(1), name + "times");
    page.locator(".appointment-choices--short a").first().click();
    look(page, name + "details");
    page.locator("form[action='/appointments'] button").click();
    page.locator(".govuk-error-summary").waitFor();
    look(page, name + "details-wrong");
    page.locator("#name").fill("Бат Дорж");
    page.locator("#phone").fill(phones + "1");
    page.locator("form[action='/appointments'] button").click();
    page.locator(".appointment-number").waitFor();
    look(page, name + "own");
    String own = page.url();
    page.locator("a[href$='/time']").click();
    look(page, name + "move");
    page.locator(".appointment-choices--short a").nth(1).click();
    look(page, name + "move-ask");
    page.navigate(own + "/cancellation/new");
    look(page, name + "cancel");
    page.navigate(own + "/readings");
    look(page, name + "readings");
    lookAt(page, "/appointments/find", name + "find");
    page.locator("form[action='/appointments/find'] button").click();
    look(page, name + "find-wrong");
    lookAt(page, desk.details(TODAY, "09:00"), name + "taken");
    lookAt(page, "/appointments/queue?reason=" + desk.reason(), name + "queue");
    page.locator("#name").fill("Бат Дорж");
    page.locator("#phone").fill(phones + "2");
    page.locator("form[action='/appointments/queue'] button").click();
    page.locator(".appointment-number").waitFor();
    look(page, name + "own-queue");
    lookAt(page, "/appointments/screens/" + HOUSE, name + "screen");
    clock.set(SettableClock.START.plusSeconds(9 * 3600));
    lookAt(page, "/appointments/queue?reason=" + desk.reason(), name + "queue-none");
    clock.set(SettableClock.START);
  }

  @Test
  void everyPageOfAnOfficialIsAccessible() {
    official(Language.MN, PHONE, "9913030");
    official(Language.EN, DESK, "9913040");
  }

  private void official(Language language, int width, String phones) {
    Opened desk = hall.open(HOUSE, new Grid(30, 1, 2, 60));
    Hall.takes(Browse.at(port), desk.details(TODAY, "10:30"), phones + "1");
    Hall.takes(Browse.at(port), desk.details(TODAY.plusDays(1), "09:00"), phones + "2");
    clock.set(SettableClock.START.plusSeconds(31 * 60));
    String name = width + "-";
    Page page = signedIn(language, width, HOUSE + "-clerk");
    lookAt(page, "/my/appointments", name + "mine");
    lookAt(page, "/work/appointments", name + "desk");
    lookAt(page, desk.counter().workPath(), name + "counter");
    page.locator("form[action$='/tickets'] button").click();
    look(page, name + "ticket");
    page.navigate(address(desk.counter().workPath()));
    page.keyboard().press("Alt+n");
    page.locator(".uk-slip").waitFor();
    look(page, name + "counter-called");
    page.locator(".uk-slip a").first().click();
    look(page, name + "turn");
    page.navigate(address(desk.counter().workPath() + "?day=" + TODAY.plusDays(1)));
    look(page, name + "counter-tomorrow");
    clock.set(SettableClock.START);
    administrator(signedIn(language, width, HOUSE + "-head"), desk, name);
  }

  private void administrator(Page page, Opened desk, String name) {
    lookAt(page, "/work/counters", name + "kept");
    lookAt(page, "/work/counters/new", name + "counter-new");
    page.locator("form[action='/work/counters'] button").click();
    page.locator(".govuk-error-summary").waitFor();
    look(page, name + "counter-new-wrong");
    lookAt(page, desk.counter().keptPath(), name + "counter-form");
    page.locator("#opens-TUESDAY").fill("10:00");
    page.locator("form[action='" + desk.counter().keptPath() + "'] button").click();
    look(page, name + "touched");
    lookAt(page, desk.counter().keptPath() + "/days", name + "days");
    page.locator("#day").fill("2026-03-20");
    page.locator("input[value=closed]").check();
    page.locator("form[action$='/days'] button").click();
    look(page, name + "days-one");
    lookAt(page, desk.counter().keptPath() + "/figures", name + "figures");
    lookAt(page, desk.counter().keptPath() + "/closing/new", name + "closing");
  }

  private Page signedIn(Language language, int width, String post) {
    Page page = open(language, width, "/about");
    var session = new Cookie("SESSION", signedIn.session(post)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
    return page;
  }

  private void lookAt(Page page, String path, String name) {
    page.navigate(address(path));
    look(page, name);
  }

  private static void look(Page page, String name) {
    screenshot(page, "appointment-" + name);
    assertAccessible(page);
  }
}
