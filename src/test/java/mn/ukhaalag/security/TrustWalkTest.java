package mn.ukhaalag.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.People.Placed;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages for standing in and for emergencies can be used by everybody, on a phone and at a
/// desk.
class TrustWalkTest extends BrowserTest {

  @Autowired People people;
  @Autowired Filings filings;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aPostIsHandedOverFromAPhone() {
    var head = people.official("mnums", "Эзэн", "94790101", Role.HEAD);
    var deputy = people.official("mnums", "Орлогч", "94790102", Role.OFFICIAL);
    handOver(open(Language.MN, PHONE, "/"), "94790101", head, deputy, "-360");
    people.official("mnums", "Захирал", "94790103", Role.HEAD);
    Page page = open(Language.EN, DESK, "/");
    signIn(page, "94790102", People.PASSWORD);
    look(page, "/work", "delegation-work-1280");
    look(page, "/work/delegations", "delegation-received-1280");
    look(page, "/organisations/mnums", "delegation-directory-1280");
  }

  private void handOver(Page page, String phone, Placed head, Placed deputy, String width) {
    signIn(page, phone, People.PASSWORD);
    look(page, "/work/delegations", "delegation-none" + width);
    look(page, "/work/delegations/new?post=" + head.post(), "delegation-new" + width);
    page.locator("form[action='/work/delegations'] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertAccessible(page);
    screenshot(page, "delegation-problem" + width);
    page.locator("#deputy").selectOption(deputy.official().toString());
    page.locator("#from").fill("2026-03-02");
    page.locator("#to").fill("2026-03-10");
    page.locator("#reason").fill("Ээлжийн амралт");
    page.locator("#order").fill("Б/12");
    page.locator("form[action='/work/delegations'] button").click();
    page.locator("form[action$='/end']").waitFor();
    assertAccessible(page);
    screenshot(page, "delegation-one" + width);
    look(page, "/work/delegations/organisations/mnums", "delegation-organisation" + width);
  }

  @Test
  void oneThingIsOpenedInAnEmergency() {
    Petition petition = filings.file("R3", "4501");
    people.official("mnums", "Жижүүр", "94790104", Role.EMERGENCY);
    people.official("mnums", "Аудитор", "94790105", Role.AUDITOR);
    Page page = open(Language.MN, PHONE, "/");
    signIn(page, "94790104", People.PASSWORD);
    look(page, "/work/emergency", "emergency-ask-360");
    page.locator("#number").fill(petition.reference().text());
    page.locator("#reason").fill("хэрэгтэй");
    page.locator("form[action='/work/emergency'] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertAccessible(page);
    screenshot(page, "emergency-problem-360");
    page.locator("#reason").fill("Хүүхэд аюулд орсон тул хаягийг яаралтай олно");
    page.locator("form[action='/work/emergency'] button").click();
    page.locator("h1:has-text('" + petition.reference().text() + "')").waitFor();
    assertThat(page.locator("main").innerText()).contains("Дорж Бат");
    assertAccessible(page);
    screenshot(page, "emergency-open-360");
    audit(open(Language.EN, DESK, "/"), petition);
  }

  private void audit(Page page, Petition petition) {
    signIn(page, "94790105", People.PASSWORD);
    look(page, "/work/audit/emergency", "emergency-audit-1280");
    page.locator("a:has-text('" + petition.reference().text() + "')").click();
    page.locator("form[action$='/mark'] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertAccessible(page);
    screenshot(page, "emergency-mark-1280");
  }

  private void look(Page page, String path, String name) {
    page.navigate(address(path));
    assertAccessible(page);
    screenshot(page, name);
  }
}
