package mn.ukhaalag.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Planning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the word of an official to the board of the province, and what the monitoring team does
/// about it.
@ProvinceTest
class ScoreStoryTest {

  private static final String MONITOR = "azdtg-hshudah-head";

  @Autowired Boarding boarding;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theMonitoringTeamLooksAtWhatWasToldAndLowersIt() {
    Document plan = boarding.draft(Level.ORGANISATION, "pubhealth");
    Objective objective = boarding.objective(plan);
    Measure told = boarding.measure(objective, "1.1", 60, "pubhealth", false);
    boarding.measure(objective, "1.2", 40, "pubhealth", false);
    boarding.enforce(plan);
    tell(told, "80");

    Browse monitor = signedIn.in(MONITOR, port);
    Seen province = monitor.open("/work/evaluation");
    assertThat(province.status()).isEqualTo(200);
    Seen organisation = follow(province, "/work/evaluation/organisations/pubhealth");
    Seen document = follow(organisation, "/work/evaluation/documents/" + plan.id());
    // (80 × 60 + 0 × 40) / 100: the second one has begun, and nothing was told.
    assertThat(document.text()).contains("48.00");
    Seen measure = follow(document, "/work/evaluation/measures/" + told.id());
    assertThat(measure.text()).contains("Тоглолт хийсэн").contains("80");
    String proof = measure.page().select("a[href*=/files/]").attr("href");
    assertThat(monitor.open(proof).status()).isEqualTo(200);

    String findings = "/work/evaluation/measures/" + told.id() + "/findings";
    Seen refused = measure.form(findings).with("kind", "LOWERED").with("percent", "90").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .contains("#percent", "#reason", "#evidence");
    Seen found =
        refused
            .form(findings)
            .with("percent", "50")
            .with("reason", "Нэг тоглолт болоогүй.")
            .with("evidence", "2026.02.27-нд очиж үзсэн тэмдэглэл")
            .file("files", "act.pdf", "application/pdf", Planning.PDF)
            .send();
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text()).contains("80 → 50 %").contains("act.pdf");
    assertThat(monitor.open("/work/evaluation/documents/" + plan.id()).text()).contains("30.00");
    assertThat(stored(plan)).isEqualByComparingTo("30");

    // To repeat what was found wrong does not help.
    tell(told, "95");
    monitor.open("/work/evaluation");
    assertThat(stored(plan)).isEqualByComparingTo("30");
    assertThat(monitor.open("/work/evaluation/checks").text()).contains("Арга хэмжээ 1.1");
  }

  @Test
  void whoeverMayNotSeeAPlanDoesNotFindItsScore() {
    Document plan = boarding.draft(Level.ORGANISATION, "pubhealth");
    Measure measure = boarding.measure(boarding.objective(plan), "1.1", 100, "pubhealth", false);
    boarding.enforce(plan);
    Browse other = signedIn.in("fhc-2-clerk", port);
    assertThat(other.open("/work/evaluation/documents/" + plan.id()).status()).isEqualTo(404);
    String path = "/work/evaluation/measures/" + measure.id();
    assertThat(other.open(path).status()).isEqualTo(404);
    assertThat(other.open("/work/evaluation/checks").status()).isEqualTo(404);
    assertThat(other.open("/work/evaluation/organisations/pubhealth").text())
        .doesNotContain("Арга хэмжээ 1.1");
    Browse clerk = signedIn.in("pubhealth-clerk", port);
    Seen own = clerk.open(path);
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.page().select("form[action$=/findings]")).isEmpty();
    assertThat(Browse.at(port).open("/work/evaluation").path()).startsWith("/sign-in");
  }

  @Test
  void theScoreOfAnOfficialsOwnPlanIsSeenByHimAlone() {
    Document plan = boarding.own("pubhealth-clerk");
    Measure measure = boarding.measure(boarding.objective(plan), "1.1", 100, "pubhealth", false);
    boarding.enforce(plan);
    boarding.reach(measure, BigDecimal.valueOf(70), clock.instant());
    String path = "/work/evaluation/documents/" + plan.id();
    assertThat(signedIn.in("pubhealth-clerk", port).open(path).text()).contains("70.00");
    for (String other :
        List.of("pubhealth-head", MONITOR, "azdtg-administrator-1", "azdtg-auditor")) {
      Browse browse = signedIn.in(other, port);
      assertThat(browse.open(path).status()).as(other).isEqualTo(404);
      assertThat(browse.open("/work/evaluation/measures/" + measure.id()).status())
          .as(other)
          .isEqualTo(404);
      assertThat(browse.open("/work/evaluation/checks").text()).doesNotContain(path);
    }
  }

  @Test
  void whatNoFigureTellsIsAssessedByTheTeamWithAReason() {
    Browse monitor = signedIn.in(MONITOR, port);
    String path = "/work/evaluation/organisations/infection";
    Seen page = monitor.open(path);
    Seen refused =
        page.form(path + "/assessments").with("part", "openness").with("percent", "120").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.form(path + "/assessments").value("percent")).isEqualTo("120");
    Seen done =
        refused
            .form(path + "/assessments")
            .with("percent", "64,5")
            .with("reason", "Шилэн дансанд 3 сарын мэдээлэл дутуу.")
            .send();
    assertThat(done.text()).contains("64.5").contains("3 сарын мэдээлэл дутуу");
    assertThat(signedIn.in("infection-head", port).open(path).page().select("form[action]"))
        .noneMatch(it -> it.attr("action").endsWith("/assessments"));
  }

  private void tell(Measure measure, String percent) {
    Browse clerk = signedIn.in("pubhealth-clerk", port);
    Seen done =
        clerk
            .open("/work/measures/" + measure.id())
            .form("/work/measures/" + measure.id() + "/notes")
            .with("words", "Тоглолт хийсэн " + percent)
            .with("percent", percent)
            .file("files", "poster.pdf", "application/pdf", Planning.PDF)
            .send();
    assertThat(done.status()).isEqualTo(200);
  }

  private static Seen follow(Seen page, String path) {
    assertThat(page.page().select("a[href]").eachAttr("href")).contains(path);
    Seen next = page.browse().open(path);
    assertThat(next.status()).isEqualTo(200);
    return next;
  }

  private BigDecimal stored(Document document) {
    return database
        .sql("select score from evaluation.document_score where document_id = :id")
        .param("id", document.id())
        .query(BigDecimal.class)
        .single();
  }
}
