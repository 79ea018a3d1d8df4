package mn.ukhaalag.service.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A citizen pays with the cheapest phone, with scripts and without; a cashier takes cash; an
/// operator and a head of places see their pages. Every page can be used by everybody.
class PaymentWalkTest extends BrowserTest {

  @Autowired PaidOffice office;
  @Autowired QpayPeer qpay;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
    qpay.isDown(false);
  }

  @Test
  void aPhoneWithoutScriptsIsEnoughToPay() {
    pay(openWithoutScripts(Language.MN, PHONE, "/"), "94700001", page -> {});
  }

  @Test
  void everyPageOfPayingIsAccessible() {
    pay(open(Language.MN, PHONE, "/"), "94700002", BrowserTest::assertAccessible);
    pay(open(Language.EN, PHONE, "/"), "94700003", BrowserTest::assertAccessible);
  }

  private void pay(Page page, String phone, Consumer<Page> look) {
    UUID account = people.citizen("Төлөгч", phone);
    Invoice invoice = office.asked(account);
    signIn(page, phone, People.PASSWORD);
    page.navigate(address(office.ownPath(invoice).replaceFirst("/payment$", "")));
    page.locator("ul a[href='" + office.ownPath(invoice) + "']").click();
    look.accept(page);
    screenshot(page, "payment-choice-" + phone);
    page.locator("form[action$='/payment/qpay'] button").click();
    look.accept(page);
    screenshot(page, "payment-qpay-" + phone);
    page.locator("form[action$='/payment/check'] button").click();
    look.accept(page);
    qpay.pays(invoice.number().text(), "5000");
    page.locator("form[action$='/payment/check'] button").click();
    look.accept(page);
    page.locator("a[href$='/payment/receipt']").click();
    look.accept(page);
    screenshot(page, "payment-receipt-" + phone);
    assertThat(office.state(invoice)).isEqualTo(Invoice.State.PAID);
  }

  @Test
  void theCashierAndTheDeskAreAccessible() {
    cashier(open(Language.MN, DESK, "/"), "mn");
    cashier(open(Language.EN, PHONE, "/"), "en");
  }

  private void cashier(Page page, String name) {
    Invoice invoice = office.asked();
    as(page, PaidOffice.CODE + "-clerk");
    page.navigate(address("/work/payments"));
    assertAccessible(page);
    screenshot(page, "payment-cashier-" + name);
    page.navigate(address(invoice.workPath()));
    assertAccessible(page);
    page.locator("[name=receipt]").fill("К-" + invoice.id());
    page.locator("[name=amount]").fill("1");
    page.locator("form[action$='/cash'] button").click();
    assertAccessible(page);
    screenshot(page, "payment-cash-problem-" + name);
    page.locator("[name=amount]").fill("5000");
    page.locator("form[action$='/cash'] button").click();
    assertAccessible(page);
    screenshot(page, "payment-cash-" + name);
    assertThat(office.state(invoice)).isEqualTo(Invoice.State.PAID);
    as(page, "azdtg-operator-1");
    page.navigate(address("/work/desk/applications"));
    assertAccessible(page);
    page.locator("form[action='/work/desk/applications'] button").click();
    assertAccessible(page);
    screenshot(page, "service-desk-problem-" + name);
    as(page, "education-clerk");
    page.navigate(address("/work/applications"));
    page.locator("a[href='/work/places/kindergarten']").first().click();
    assertAccessible(page);
    screenshot(page, "service-places-" + name);
    page.navigate(address("/applications/follow"));
    page.locator("form[action='/applications/follow'] button").click();
    assertAccessible(page);
    screenshot(page, "service-follow-problem-" + name);
  }

  private void as(Page page, String post) {
    page.context()
        .addCookies(List.of(new Cookie("SESSION", signedIn.session(post)).setUrl(address("/"))));
  }
}
