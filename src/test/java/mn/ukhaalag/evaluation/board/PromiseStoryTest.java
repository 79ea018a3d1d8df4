package mn.ukhaalag.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What everybody sees, and the scales that every official sees.
@ProvinceTest
class PromiseStoryTest {

  @Autowired Boarding boarding;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void thePublicSeesOnlyWhatWasPublished() {
    Document programme = boarding.draft(Level.PROGRAMME, "sport");
    Objective objective = boarding.objective(programme);
    Measure kept = boarding.measure(objective, "1.1", 50, "sport", true);
    Measure late = boarding.measure(objective, "1.2", 30, "sport", true);
    boarding.measure(objective, "1.3", 20, "sport", false);
    String path = "/promises/" + programme.id();
    assertThat(Browse.at(port).open(path).status()).isEqualTo(404);
    boarding.enforce(programme);
    boarding.reach(kept, BigDecimal.valueOf(100), clock.instant());
    boarding.reach(late, new BigDecimal("35.5"), clock.instant());

    Browse anybody = Browse.at(port);
    assertThat(anybody.open("/promises").page().select("a[href]").eachAttr("href")).contains(path);
    Seen page = anybody.open(path);
    assertThat(page.text())
        .contains("Арга хэмжээ 1.1")
        .contains("Биелсэн")
        .contains("35.5 %")
        .contains("Хугацаа хэтэрсэн")
        .doesNotContain("Арга хэмжээ 1.3");
    assertThat(anybody.open(path + ".csv").body())
        .contains("1.2,Арга хэмжээ 1.2")
        .contains(",late,35.5")
        .doesNotContain("1.3");
    assertThat(anybody.open(path + ".json").body())
        .contains("\"status\":\"kept\"")
        .doesNotContain("1.3");
  }

  @Test
  void aScaleIsFollowedByANewVersionAndNeverChanged() {
    assertThat(signedIn.in("sport-clerk", port).open("/work/evaluation/scales").text())
        .contains("43 дугаар тогтоол");
    String form = "/work/evaluation/scales/work/versions";
    assertThat(signedIn.in("sport-clerk", port).open(form + "/new").status()).isEqualTo(404);
    Browse administrator = signedIn.in("azdtg-administrator-1", port);
    Seen page = administrator.open(form + "/new");
    Seen refused =
        page.form(form)
            .with("validFrom", "2026-03-02")
            .with("part-0-weight", "31")
            .with("band-3-from", "5")
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .contains("#validFrom", "#part-0-weight", "#band-0-from", "#reason");
    assertThat(refused.text()).contains("101");
    Seen done =
        refused
            .form(form)
            .with("validFrom", "2190-01-01")
            .with("part-0-weight", "25,5")
            .with("part-1-weight", "24,5")
            .with("band-3-from", "0")
            .with("reason", "Аймгийн шинэ журам")
            .send();
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text()).contains("25.5").contains("Аймгийн шинэ журам");
  }
}
