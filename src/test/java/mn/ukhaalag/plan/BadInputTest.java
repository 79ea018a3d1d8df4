package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What cannot be right in a plan gets a clear sentence, keeps what was typed and changes
/// nothing.
@ProvinceTest
class BadInputTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Documents documents;
  @Autowired Measures measures;
  @Autowired Links links;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void weightsThatDoNotTotalAHundredKeepAPlanFromBeingDiscussed() {
    Document plan = draft(Level.ORGANISATION);
    Objective objective = planning.objective(plan, "1");
    measure(objective, "1.1", "60");
    measure(objective, "1.2", "30");
    Browse head = signedIn.in("standard-head", port);
    Seen refused = head.open(plan.path()).formWith("step", "DISCUSSED").send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Жингийн нийлбэр 100 биш хэсэг байна");
    assertThat(documents.get(plan.id()).state()).isEqualTo(Document.State.DRAFT);
    assertThat(head.open(plan.path() + "/weights").text()).contains("Нийлбэр 90", "10 дутуу");
  }

  @Test
  void aCircleOfLinksIsRefused() {
    Document one = draft(Level.ORGANISATION);
    Document other = draft(Level.ORGANISATION);
    Objective below = planning.objective(one, "1");
    Objective above = planning.objective(other, "1");
    Measure low = measure(below, "1.1", "100");
    Measure high = measure(above, "1.1", "100");
    links.add(Author.SYSTEM, low, above, "");
    Browse head = signedIn.in("standard-head", port);
    Seen circle =
        head.open(high.path() + "/links?document=" + one.id())
            .form(high.path() + "/links")
            .with("sentence", below.id().toString())
            .with("articles", "4.5")
            .send();
    assertThat(circle.status()).isEqualTo(409);
    assertThat(circle.text()).contains("өөрийнх нь дор оруулж тойрог үүсгэнэ");
    assertThat(circle.form(high.path() + "/links").value("articles")).isEqualTo("4.5");
    assertThat(links.of(List.of(high.id()))).isEmpty();
  }

  @Test
  void aPeriodOutsideThePlanOrThePlanAboveIsRefused() {
    Document above = draft(Level.ORGANISATION);
    Browse head = signedIn.in("standard-head", port);
    Seen outside =
        head.open("/work/plans/new")
            .form("/work/plans")
            .with("level", "OFFICIAL")
            .with("title", "Гүйцэтгэлийн төлөвлөгөө")
            .with("post", staff.post("standard-clerk").id().toString())
            .with("from", "2026-06-01")
            .with("to", "2027-05-31")
            .with("above", above.id().toString())
            .send();
    assertThat(outside.status()).isEqualTo(422);
    assertThat(outside.text())
        .contains("1 жилээс урт байж болохгүй", "дээд төлөвлөгөөний хугацаанд");
    Seen turned =
        outside.form("/work/plans").with("from", "2026-06-01").with("to", "2026-05-01").send();
    assertThat(turned.text()).contains("Сүүлийн өдөр эхний өдрөөс хойш");
    assertThat(turned.form("/work/plans").value("title")).isEqualTo("Гүйцэтгэлийн төлөвлөгөө");
    Measure measure = measure(planning.objective(above, "1"), "1.1", "100");
    Seen early =
        head.open(measure.path() + "/edit")
            .form(measure.path() + "/edit")
            .with("startsOn", "2025-12-01")
            .with("dueOn", "2025-11-01")
            .send();
    assertThat(early.text()).contains("Баримт бичгийн хугацаанд", "Сүүлийн өдөр эхний өдрөөс хойш");
    assertThat(measures.get(measure.id()).promise().startsOn()).hasToString("2026-02-01");
  }

  @Test
  void aReportWithoutEvidenceWhereItIsRequiredIsNotSubmitted() {
    Document plan = draft(Level.ORGANISATION);
    Measure measure = measure(planning.objective(plan, "1"), "1.1", "100");
    planning.enforce(plan);
    clock.set(Instant.parse("2026-03-20T02:00:00Z"));
    Browse head = signedIn.in("standard-head", port);
    head.open(measure.path())
        .form(measure.path() + "/notes")
        .with("words", "Эхэлсэн")
        .with("percent", "40")
        .send();
    String periods = plan.path() + "/reports";
    Seen report = head.open(periods).form(periods).with("part", "Q1").send();
    Seen refused = report.form(report.path() + "/lines").with("submit", "yes").send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Дараах арга хэмжээнд нотлох баримт алга: 1.1");
    assertThat(head.open(report.path()).text()).doesNotContain("Тайланг ирүүллээ");
  }

  private Document draft(Level level) {
    var head = staff.post("standard-head");
    return planning.draft(level, head.organisation(), head.id(), null);
  }

  private Measure measure(Objective objective, String code, String weight) {
    Measure measure =
        planning.measure(
            objective, code, staff.organisationId("standard"), staff.post("standard-head").id());
    measures.change(
        Author.SYSTEM,
        measure,
        measure.promise().weighing(new BigDecimal(weight)),
        measure.revision());
    return measures.get(measure.id());
  }
}
