package mn.ukhaalag.access;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages of accounts in a real browser.
class AccountsWalkTest extends BrowserTest {

  @Autowired People people;

  @Test
  void anAdministratorBlocksACitizen() {
    people.citizen("Билгүүн", "99160001");
    people.official("azdtg", "Эрхлэгч", "99160002", Role.PROVINCE_ADMINISTRATOR);
    Page page = open(Language.MN, PHONE, "/");
    signIn(page, "99160002", People.PASSWORD);
    page.navigate(address("/accounts"));
    assertAccessible(page);
    page.locator("[name=contact]").fill("99160001");
    page.locator("form[action='/accounts'] button").click();
    page.locator("h1:has-text('Бат Билгүүн')").waitFor();
    page.locator("form[action$=blocking] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertAccessible(page);
    screenshot(page, "access-known-account-mn-360");
    page.locator("[name=reason]").fill("Залилангийн гомдол баталгаажсан");
    page.locator("form[action$=blocking] button").click();
    page.locator("form[action$=unblocking]").waitFor();
    assertAccessible(page);
  }

  @Test
  void somebodyEndsAForgottenSessionWithHisPassword() {
    people.citizen("Мартсан", "95720012");
    Browse.at(port).signIn("95720012", People.PASSWORD);
    for (int width : new int[] {DESK, PHONE}) {
      Page page = open(Language.MN, width, "/");
      signIn(page, "95720012", People.PASSWORD);
      page.navigate(address("/account"));
      assertAccessible(page);
      page.locator("button[name=session]").first().click();
      page.locator(".govuk-error-summary").waitFor();
      assertAccessible(page);
      screenshot(page, "access-sessions-mn-" + width);
      int open = page.locator("button[name=session]").count();
      page.locator("[name=currentPassword]").fill(People.PASSWORD);
      page.locator("button[name=session]").first().click();
      page.locator(".govuk-error-summary").waitFor(new WaitForOptions().setState(DETACHED));
      assertThat(page.locator("button[name=session]").count()).isEqualTo(open - 1);
    }
  }

  @Test
  void anExpiredFormIsShownWithAllThatWouldBeSent() {
    Page page = open(Language.EN, PHONE, "/sign-in?continue=/my/petitions");
    page.locator("[name=identifier]").fill("99160003");
    page.locator("[name=password]").fill("some secret words");
    page.context().clearCookies();
    page.locator("form[action='/sign-in'] button").click();
    page.locator("form[action='/sign-in'] button").waitFor();
    assertThat(page.locator("main").innerText()).contains("99160003", "/my/petitions");
    assertThat(page.content()).doesNotContain("some secret words");
    assertAccessible(page);
  }
}
