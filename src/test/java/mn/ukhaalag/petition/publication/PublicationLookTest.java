package mn.ukhaalag.petition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Screening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The public pages and the moderator's desk in a real browser.
class PublicationLookTest extends BrowserTest {

  private static final Actor MODERATOR =
      new Actor(
          UUID.randomUUID(),
          "",
          List.of(
              new Holding(
                  UUID.randomUUID(), UUID.randomUUID(), null, "", "", Set.of(Role.MODERATOR))),
          Language.MN);

  @Autowired Screening screening;
  @Autowired Intake intake;
  @Autowired Moderation moderation;
  @Autowired Proposals proposals;
  @Autowired JdbcClient database;
  @Autowired Passwords passwords;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void everyoneCanUseThePublicPages() {
    Petition petition = file("Гэрэлтүүлэг асахгүй байна");
    moderation.publish(MODERATOR, petition.id(), proposals.of(petition));
    for (String path :
        List.of(
            "/petitions",
            "/petitions?q=zzz",
            petition.path(),
            "/petitions/map",
            "/petitions/data",
            "/petitions/subscriptions/new")) {
      look(Language.MN, PHONE, path, petition);
      look(Language.EN, PHONE, path, petition);
      look(Language.MN, DESK, path, petition);
    }
  }

  @Test
  void theListAndTheMapWorkWithoutScripts() {
    Petition petition = file("Хогийн цэг дүүрсэн");
    moderation.publish(MODERATOR, petition.id(), proposals.of(petition));
    Page page = openWithoutScripts(Language.MN, PHONE, "/petitions");
    page.locator("#q").fill("дүүрсэн хог");
    page.locator("form[role=search] button").click();
    assertThat(page.locator(".uk-list").textContent()).contains(petition.reference().text());
    page.navigate(address("/petitions/map"));
    assertThat(page.locator("#publication-drawing svg").isVisible()).isTrue();
    screenshot(page, "publication-map-no-script");
    page.locator("main a[href='/petitions?area=4501']").click();
    assertThat(page.locator(".uk-list").textContent()).contains(petition.reference().text());
  }

  @Test
  void theMapMovesWhereScriptsRun() {
    Petition petition = file("Зам эвдэрсэн");
    moderation.publish(MODERATOR, petition.id(), proposals.of(petition));
    Page page = open(Language.MN, DESK, "/petitions/map");
    page.locator("#publication-map .leaflet-interactive").first().waitFor();
    assertThat(page.locator("#publication-drawing").isVisible()).isFalse();
    assertAccessible(page);
  }

  @Test
  void theDeskOfTheModerators() {
    Petition petition = file("Утас 99001122, Д.Болд ирсэнгүй");
    TestOfficial official = TestOfficial.appoint(database, passwords, Role.MODERATOR);
    for (int width : new int[] {PHONE, DESK}) {
      Page page = open(Language.MN, width, "/");
      signIn(page, official.phone(), TestOfficial.PASSWORD);
      page.navigate(address("/work/moderation"));
      assertAccessible(page);
      screenshot(page, "publication-desk-list-" + width);
      page.navigate(address("/work/moderation/" + petition.reference().slug()));
      assertAccessible(page);
      screenshot(page, "publication-desk-" + width);
    }
  }

  private void look(Language language, int width, String path, Petition petition) {
    Page page = open(language, width, path);
    assertAccessible(page);
    String name = path.equals(petition.path()) ? "page" : path.replaceAll("[^a-z]+", "-");
    screenshot(page, "publication-" + name + "-" + language.tag() + "-" + width);
  }

  private Petition file(String title) {
    return new Writing(screening, intake)
        .file("R3", "yes", title, "Манай хорооллын гудамжинд сараас хойш ийм байна, засна уу.");
  }
}
