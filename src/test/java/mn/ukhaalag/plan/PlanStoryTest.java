package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a head makes the plan of an organisation and an official carries it out, page by page.
@ProvinceTest
class PlanStoryTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Measures measures;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aPlanIsWrittenApprovedCarriedOutAndSeenFromAbove() {
    Browse head = signedIn.in("education-head", port);
    String plan = begin(head);
    String measure = write(head, plan);
    approve(head, plan);

    Browse official = signedIn.in("education-preschool-official", port);
    assertThat(official.open("/work").text()).contains("1.1 Цэцэрлэг засах");
    carryOut(official, measure);
    assertThat(official.open("/work").text()).doesNotContain("1.1 Цэцэрлэг засах");

    assertThat(head.open(plan).text()).contains("Биелсэн", "100 %");
    Browse auditor = signedIn.in("azdtg-auditor", port);
    assertThat(auditor.open(measure).text()).contains("Дээврийг сольсон");
    Browse governor = signedIn.in("azdtg-governor", port);
    assertThat(governor.open(plan).status()).isEqualTo(200);
    Browse stranger = signedIn.in("nauug-clerk", port);
    assertThat(stranger.open(plan).status()).isEqualTo(404);
    assertThat(stranger.open(measure).status()).isEqualTo(404);
    assertThat(stranger.open("/work/plans").text()).doesNotContain("Боловсролын газрын");
  }

  private static String begin(Browse head) {
    Seen wrong =
        head.open("/work/plans/new")
            .form("/work/plans")
            .with("level", "ORGANISATION")
            .with("title", "Боловсролын газрын 2026 оны төлөвлөгөө")
            .with("from", "2026-12-31")
            .with("to", "2026-01-01")
            .send();
    assertThat(wrong.status()).isEqualTo(422);
    Filling again = wrong.form("/work/plans");
    assertThat(again.value("title")).isEqualTo("Боловсролын газрын 2026 оны төлөвлөгөө");
    Seen begun = again.with("from", "2026-01-01").with("to", "2026-12-31").send();
    assertThat(begun.statusBeforeRedirect()).isEqualTo(303);
    assertThat(begun.text()).contains("Төсөл");
    return begun.path();
  }

  private String write(Browse head, String plan) {
    Seen objective =
        head.open(plan + "/objectives/new")
            .form(plan + "/objectives")
            .with("title", "Сургуулийн өмнөх боловсрол")
            .send();
    String form = objective.page().select("a[href*='/measures/new']").attr("href");
    Seen late =
        head.open(form)
            .form(plan + "/measures")
            .with("title", "Цэцэрлэг засах")
            .with("post", staff.post("education-preschool-official").id().toString())
            .with("dueOn", "2027-03-01")
            .send();
    assertThat(late.text()).contains("Баримт бичгийн хугацаанд");
    Seen added =
        late.form(plan + "/measures")
            .with("dueOn", "2026-10-01")
            .with("weight", "60")
            .with("budget-LOCAL_BUDGET", "12 000 000")
            .send();
    assertThat(added.text()).contains("12,000,000 ₮", "Цэцэрлэг засах");
    addIndicator(head, added.path());
    return added.path();
  }

  private static void addIndicator(Browse head, String measure) {
    Seen against =
        head.open(measure + "/indicators/new")
            .form(measure + "/indicators")
            .with("name", "Зассан цэцэрлэг")
            .with("unit", "тоо")
            .with("baseline", "10")
            .with("target-2026-0", "8")
            .send();
    assertThat(against.text()).contains("суурь түвшнээс (10) бага байж болохгүй");
    Seen added = against.form(measure + "/indicators").with("target-2026-0", "20").send();
    assertThat(added.text()).contains("Зассан цэцэрлэг");
  }

  private static void approve(Browse head, String plan) {
    Seen refused = head.open(plan).form(plan + "/steps").send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Жингийн нийлбэр 100 биш");
    Seen weights = head.open(plan + "/weights");
    assertThat(weights.text()).contains("40 дутуу");
    Filling weighing = weights.form(plan + "/weights");
    weights.page().select("input[name^=weight-]").stream()
        .filter(input -> input.attr("value").equals("60"))
        .forEach(input -> weighing.with(input.attr("name"), "100"));
    assertThat(weighing.send().text()).contains("Зөв");

    Seen discussed = head.open(plan).form(plan + "/steps").send();
    assertThat(head.open("/work").text()).contains("Төлөвлөгөө батлах");
    assertThat(discussed.page().select("a[href=" + plan + "/approval]").text()).isEqualTo("Батлах");
    Filling approval = head.open(plan + "/approval").form(plan + "/approval");
    Seen without = approval.with("decidedBy", "Аймгийн Засаг дарга").send();
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.page().select(".govuk-error-summary a").eachText())
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates();
    Seen approved =
        without
            .form(plan + "/approval")
            .with("resolution", "А/15")
            .with("resolvedOn", "2026-01-20")
            .file("files", "tushaal.pdf", "application/pdf", Planning.PDF)
            .send();
    assertThat(approved.text()).contains("Аймгийн Засаг дарга, № А/15", "tushaal.pdf");
    String file = approved.page().select("a[href*='/files/']").attr("href");
    assertThat(head.open(file).header("Content-Type")).isEqualTo("application/pdf");
    Filling lightly = discussed.form(plan + "/steps").with("step", "ENTERED_INTO_FORCE");
    assertThat(lightly.send().status()).as("a decision is no light step").isEqualTo(404);
    Seen inForce = step(approved, "ENTERED_INTO_FORCE").send();
    assertThat(inForce.text()).contains("Хэрэгжиж байна");
    assertThat(inForce.page().select("a[href$='/objectives/new']")).isEmpty();
  }

  private static Filling step(Seen page, String step) {
    return page.formWith("step", step);
  }

  private static void carryOut(Browse official, String measure) {
    Seen page = official.open(measure);
    String value = page.page().select("input[name^=value-]").attr("name");
    Seen unproven =
        page.form(measure + "/notes")
            .with("words", "Дээврийг сольсон")
            .with("percent", "100")
            .with(value, "арван тав")
            .send();
    assertThat(unproven.status()).isEqualTo(422);
    assertThat(unproven.text()).contains("нотлох баримт хэрэгтэй", "«арван тав» тоо биш");
    assertThat(unproven.form(measure + "/notes").value("words")).isEqualTo("Дээврийг сольсон");
    Seen told =
        unproven
            .form(measure + "/notes")
            .with(value, "15")
            .file("files", "akt.pdf", "application/pdf", Planning.PDF)
            .send();
    assertThat(told.text())
        .contains("Гүйцэтгэл бүртгэгдлээ", "Дээврийг сольсон", "50 %", "Биелсэн");
  }

  @Test
  void theCascadeShowsWhatHangsUnderAndWhatUnderNothing() {
    var governor = staff.post("azdtg-governor");
    Document yearly = planning.draft(Level.YEAR, governor.organisation(), governor.id(), null);
    Objective served = planning.objective(yearly, "1");
    Objective bare = planning.objective(yearly, "2");
    planning.measure(served, "1.1", governor.organisation(), null);
    planning.measure(bare, "2.1", governor.organisation(), null);
    database
        .sql("update plan.objective set weight = 50 where document_id = :id")
        .param("id", yearly.id())
        .update();
    planning.enforce(yearly);
    var post = staff.post("education-head");
    Document plan = planning.draft(Level.ORGANISATION, post.organisation(), post.id(), yearly.id());
    Objective own = planning.objective(plan, "1");
    Measure low = planning.measure(own, "1.1", post.organisation(), post.id());
    planning.measure(own, "1.2", post.organisation(), null);

    Browse head = signedIn.in("education-head", port);
    String links = low.path() + "/links";
    Seen linked =
        head.open(links + "/new?document=" + yearly.id())
            .form(links)
            .with("sentence", served.id().toString())
            .with("articles", "4.2")
            .send();
    assertThat(linked.text()).contains("Зорилт 1", "заалт 4.2");
    Seen cascade = signedIn.in("azdtg-governor", port).open(yearly.path() + "/cascade");
    assertThat(cascade.page().select(".uk-cascade").text())
        .contains("1 Зорилт 1", "Арга хэмжээ 1.1", "заалт 4.2");
    assertThat(cascade.page().select("section[aria-labelledby=bare]").text())
        .contains("2.1 Арга хэмжээ 2.1")
        .doesNotContain("Зорилт 1");
    assertThat(cascade.page().select("section[aria-labelledby=loose]").text())
        .contains("1.2 Арга хэмжээ 1.2")
        .doesNotContain("1.1 Арга хэмжээ 1.1");
  }
}
