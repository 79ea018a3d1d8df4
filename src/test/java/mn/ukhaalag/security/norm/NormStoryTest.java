package mn.ukhaalag.security.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Which rules are in force: entered, read by those who follow them, reviewed and ended.
@ProvinceTest
class NormStoryTest {

  private static final String PATH = "/work/security/norms";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignedIn signedIn;
  @Autowired Norms norms;
  @Autowired LegalTime legalTime;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aRuleIsEnteredReviewedAndEnded() {
    Browse keeper = official("meteo", "94990031", Role.ORGANISATION_ADMINISTRATOR);
    Browse reader = official("meteo", "94990032", Role.OFFICIAL);
    Browse stranger = official("steel", "94990033", Role.OFFICIAL);
    Seen wrong =
        keeper
            .open(PATH + "/new")
            .form(PATH)
            .with("title", "Станцын сүлжээний журам")
            .with("link", "javascript:alert(1)")
            .send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.form(PATH).value("title")).isEqualTo("Станцын сүлжээний журам");
    Seen entered =
        wrong
            .form(PATH)
            .with("kind", "RULE")
            .with("number", "А/7")
            .with("adoptedOn", "2025-01-10")
            .with("issuer", "Төвийн дарга")
            .with("organisation", "meteo")
            .with("link", "https://example.mn/journal")
            .with("reviewOn", "2026-03-20")
            .send();
    assertThat(entered.text()).contains("Станцын сүлжээний журам");
    String norm = entered.page().select("a:containsOwn(Станцын сүлжээний)").attr("href");
    Seen read = reader.open(norm);
    assertThat(read.text()).contains("А/7", "example.mn");
    assertThat(read.page().select("form[action$=end]")).isEmpty();
    assertThat(stranger.open(norm).status()).isEqualTo(404);
    assertThat(reader.open(PATH + "/norms.csv").body()).contains("meteo", "Станцын");

    norms.askForReviews(NormTasks.until(legalTime));
    assertThat(keeper.open("/work").text()).contains("дахин хянах");
    Seen past = keeper.open(norm).form(norm + "/review").with("reviewOn", "2026-01-01").send();
    assertThat(past.status()).isEqualTo(422);
    past.form(norm + "/review").with("reviewOn", "2027-03-20").send();
    assertThat(keeper.open("/work").text()).doesNotContain("дахин хянах");
    clock.advance(Duration.ofDays(20));
    assertThat(keeper.open(PATH).text()).doesNotContain("Хянах хугацаа өнгөрсөн");
    Seen ended = keeper.open(norm).form(norm + "/end").with("reason", "Шинэ журам").send();
    assertThat(ended.text()).contains("Хүчингүй болсныг тэмдэглэлээ");
    assertThat(reader.open(norm).status()).isEqualTo(404);
  }

  @Test
  void onlyTheItOfficeSpeaksForTheProvince() {
    Browse keeper = official("steel", "94990034", Role.ORGANISATION_ADMINISTRATOR);
    Seen refused = fill(keeper.open(PATH + "/new"), "Аймгийн журам");
    assertThat(refused.status()).isEqualTo(422);
    Seen entered =
        fill(signedIn.in("azdtg-administrator-2", port).open(PATH + "/new"), "Аймгийн журам");
    assertThat(entered.statusBeforeRedirect()).isEqualTo(303);
    assertThat(keeper.open(PATH).text()).contains("Аймгийн журам", "Аймгийн хэмжээнд");
    assertThat(official("steel", "94990035", Role.OFFICIAL).open(PATH + "/new").status())
        .isEqualTo(404);
    assertThat(Browse.at(port).open(PATH).path()).startsWith("/sign-in");
  }

  private static Seen fill(Seen form, String title) {
    return form.form(PATH)
        .with("title", title)
        .with("kind", "POLICY")
        .with("adoptedOn", "2025-01-10")
        .with("issuer", "Засаг дарга")
        .with("organisation", "")
        .send();
  }

  private Browse official(String house, String phone, Role... roles) {
    people.official(house, "Хүн" + phone.substring(6), phone, roles);
    Browse browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }
}
