package mn.ukhaalag.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An official and a head at work in a real browser, in both languages.
class CaseWalkTest extends BrowserTest {

  @Autowired SignedIn signedIn;
  @Autowired Petitioning citizen;
  @Autowired Petitions petitions;
  @Autowired Staff staff;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void anOfficialAndAHeadBringAPetitionToItsAnswerWithTheKeyboard() {
    Petition petition =
        citizen.send(
            "COMPLAINT",
            "R3",
            "450151",
            "Сургуулийн өмнөх гудамж харанхуй",
            "Орой хүүхдүүд харихад юу ч харагдахгүй байна. Шон дээрх гэрэл сар унтарсан.",
            "");
    String path = "/work/petitions/" + petition.reference().slug();
    Page page = open(Language.MN, DESK, "/");
    signIn(page, "nauug-clerk");
    page.navigate(address(path));
    look(page, "case-received");
    press(page, "Alt+r");
    page.locator("#assignee").selectOption("post:" + charged());
    look(page, "case-registered");
    page.locator("#assignee").press("Tab");
    page.keyboard().press("Enter");
    page.locator("#words").fill("Гэрлийг 3-р сарын 2-нд зассан.");
    page.locator("#outcome").selectOption("SATISFIED");
    page.locator("form[action$='/answers'] button:not([formaction])").click();
    assertThat(petitions.get(petition.id()).status()).isEqualTo(Status.DRAFTED);

    Page head = open(Language.EN, PHONE, "/");
    signIn(head, "nauug-head");
    head.navigate(address(path));
    look(head, "case-drafted-phone");
    press(head, "Alt+b");
    assertThat(petitions.get(petition.id()).status()).isEqualTo(Status.ANSWERED);
    look(head, "case-answered-phone");
    for (String other :
        new String[] {"/work/petitions", "/work/overview", path + "/redactions/new"}) {
      head.navigate(address(other));
      look(head, "case" + other.replaceAll(".*/", "-") + "-phone");
    }
  }

  @Test
  void theListsAndTheBooksCanBeUsedByEveryone() {
    citizen.request("R3", "Шөнийн гэрэлтүүлэг");
    Page page = open(Language.MN, DESK, "/");
    signIn(page, "nauug-clerk");
    for (String path : new String[] {"/work/petitions", "/work/templates", "/work/report"}) {
      page.navigate(address(path));
      look(page, "case" + path.replaceAll(".*/", "-"));
    }
    Page administrator = open(Language.EN, DESK, "/");
    signIn(administrator, "azdtg-administrator-1");
    administrator.navigate(address("/work/routes?category=R3&area=4504"));
    look(administrator, "case-routes");
  }

  private void signIn(Page page, String post) {
    var session = new Cookie("SESSION", signedIn.session(post)).setUrl(address("/"));
    page.context().addCookies(List.of(session));
  }

  /// Presses the keys and waits for the page that says what was done.
  private static void press(Page page, String keys) {
    page.keyboard().press(keys);
    page.locator(".govuk-notification-banner").waitFor();
  }

  private String charged() {
    return staff.post("nauug-clerk").id().toString();
  }

  private static void look(Page page, String name) {
    assertAccessible(page);
    screenshot(page, name);
  }
}
