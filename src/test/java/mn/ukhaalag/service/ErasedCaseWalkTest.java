package mn.ukhaalag.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.application.Answers;
import mn.ukhaalag.service.application.Applicant;
import mn.ukhaalag.service.application.Officials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The page of a case with files, while it lives and after its personal data were erased.
class ErasedCaseWalkTest extends BrowserTest {

  private static final String PHONE_NUMBER = "93410001";

  @Autowired Answers answers;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired CaseTasks tasks;
  @Autowired Erasure erasure;
  @Autowired People people;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whatStaysOfACaseIsReadable() {
    people.citizen("Сарангэрэл", PHONE_NUMBER, "ТА90010499");
    Browse citizen = Browse.at(port);
    citizen.signIn(PHONE_NUMBER, People.PASSWORD);
    Seen first = new Applicant(citizen).begins("care-allowance");
    String number =
        Applicant.number(Applicant.sends(answers.fill("care-allowance", first, Map.of())));
    Application application =
        applications.find(Reference.parse(number).orElseThrow()).orElseThrow();
    Browse official = officials.whoever(tasks.open(application.id()).getFirst(), port);
    look(official, application, "case-files-");
    officials.refuse(application, port);
    erasure.erase(application.id(), Author.SYSTEM);
    look(official, application, "case-erased-");
  }

  private void look(Browse official, Application application, String name) {
    look(open(Language.MN, PHONE, "/"), official, application, name + PHONE);
    look(open(Language.EN, DESK, "/"), official, application, name + DESK);
  }

  private void look(Page page, Browse official, Application application, String name) {
    String session = official.cookie("SESSION").orElseThrow();
    page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(address("/"))));
    page.navigate(address(application.workPath()));
    assertThat(page.locator("h1").textContent()).isNotBlank();
    assertAccessible(page);
    screenshot(page, name);
  }
}
