package mn.ukhaalag.service.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.application.Officials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A citizen asks for a copy of his marriage certificate on a phone, pays for it and takes it, from
/// the first question to the paper.
class FromFormToPaperWalkTest extends BrowserTest {

  @Autowired PricedOffice office;
  @Autowired QpayPeer qpay;
  @Autowired InvoiceRows invoices;
  @Autowired Applications applications;
  @Autowired Officials officials;
  @Autowired People people;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
    qpay.isDown(false);
  }

  @Test
  void aPhoneWithoutScriptsIsEnough() {
    people.citizen("Төлөөлөгч", "94670501", "ТА90010351");
    walk(openWithoutScripts(Language.MN, PHONE, "/"), "94670501", page -> {});
  }

  @Test
  void everyStepIsAccessible() {
    people.citizen("Төлөөлөгч", "94670502", "ТА90010352");
    walk(open(Language.EN, PHONE, "/"), "94670502", BrowserTest::assertAccessible);
  }

  private void walk(Page page, String phone, Consumer<Page> look) {
    signIn(page, phone, People.PASSWORD);
    Application application = asks(page, office.service(), look);
    pays(page, application, look, phone);
    officials.grant(application, port);
    page.navigate(address(application.ownPath()));
    look.accept(page);
    page.locator("main a[href*='/certificates/']").first().click();
    look.accept(page);
    screenshot(page, "paid-certificate-" + phone);
    assertThat(page.locator("main").innerText()).contains("Доржийн Сувд");
    assertThat(page.locator("a[href$='/file']").count()).isOne();
  }

  private Application asks(Page page, String service, Consumer<Page> look) {
    page.navigate(address("/services/" + service + "/applications/new"));
    page.locator("form[action$='/applications'] button").click();
    for (int known = 0; known < 3; known++) {
      look.accept(page);
      next(page);
    }
    page.locator("#spouse").fill("Доржийн Сувд");
    next(page);
    page.locator("#married").fill("2015-06-20");
    look.accept(page);
    next(page);
    page.locator("input[name=why][value=lost]").check();
    next(page);
    page.locator("#true").check();
    next(page);
    look.accept(page);
    page.locator("form[action$='/sending'] button").click();
    look.accept(page);
    String number = page.locator(".service-number").innerText();
    return applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
  }

  private static void next(Page page) {
    page.locator("button[value=next]").last().click();
  }

  private void pays(Page page, Application application, Consumer<Page> look, String phone) {
    Invoice invoice = invoices.ofApplication(application.id()).orElseThrow();
    page.locator("main a[href^='/my/applications/']").first().click();
    look.accept(page);
    page.locator("main a[href$='/payment']").first().click();
    look.accept(page);
    page.locator("form[action$='/payment/qpay'] button").click();
    look.accept(page);
    qpay.pays(invoice.number().text(), "5000");
    page.locator("form[action$='/payment/check'] button").click();
    look.accept(page);
    screenshot(page, "paid-" + phone);
    page.locator("a[href$='/payment/receipt']").click();
    look.accept(page);
    screenshot(page, "paid-receipt-" + phone);
    assertThat(invoices.get(invoice.id()).state()).isEqualTo(Invoice.State.PAID);
  }
}
