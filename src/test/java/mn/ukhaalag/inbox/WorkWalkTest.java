package mn.ukhaalag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The list of work in a real browser: on a phone, on a desk, and by keyboard alone.
class WorkWalkTest extends BrowserTest {

  @Autowired Inbox inbox;
  @Autowired JdbcClient database;
  @Autowired Passwords passwords;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageIsAccessible(Language language) {
    TestOfficial head = headWithWork();
    for (int width : new int[] {PHONE, DESK}) {
      Page page = open(language, width, "/");
      signIn(page, head.phone(), TestOfficial.PASSWORD);
      for (String path : new String[] {"/work", "/work?due=NONE", "/work/calendar", "/notices"}) {
        page.navigate(address(path));
        assertAccessible(page);
      }
      page.navigate(address("/work"));
      screenshot(page, "work-" + language.tag() + "-" + width);
    }
  }

  @Test
  void theListIsWalkedByKeyboard() {
    TestOfficial head = headWithWork();
    Page page = open(Language.MN, DESK, "/");
    signIn(page, head.phone(), TestOfficial.PASSWORD);
    page.navigate(address("/work"));
    page.locator("[data-work-row] a").first().focus();
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("input[name=parcel]").nth(0).isChecked()).isFalse();
    assertThat(page.locator("input[name=parcel]").nth(1).isChecked()).isTrue();
    page.keyboard().press("k");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("ДУ-0");
  }

  private TestOfficial headWithWork() {
    TestOfficial head =
        TestOfficial.appoint(
            database, passwords, Role.HEAD, Role.OFFICIAL, Role.PROVINCE_ADMINISTRATOR);
    for (int number = 0; number < 4; number++) {
      var thing = new Thing("parcel", UUID.randomUUID());
      var task =
          new Task(
              "inbox.test.answer",
              thing,
              "ДУ-" + number,
              "Халаалт муу байна",
              "/work",
              Addressee.post(head.post()),
              number == 3 ? null : SettableClock.START.plus(Duration.ofDays(number - 1L)),
              number == 0,
              SettableClock.START);
      transaction.executeWithoutResult(status -> inbox.put(task));
    }
    return head;
  }
}
