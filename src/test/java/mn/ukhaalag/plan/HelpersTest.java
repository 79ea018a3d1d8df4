package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Posts that help with a measure or a task, a post that enters figures, and the money that was
/// spent.
@ProvinceTest
class HelpersTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aPostHelpsAndSeesTheMeasure() {
    Document plan = draft();
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", plan.organisation(), null);
    Browse head = signedIn.in("ussuvag-head", port);
    String executors = measure.path() + "/executors";
    assertThat(head.open(measure.path()).form(executors).send().status()).isEqualTo(422);
    Seen organised =
        head.open(measure.path())
            .form(executors)
            .with("executor", staff.organisationId("heatnet").toString())
            .send();
    // Posts of an organisation that takes part can be named now.
    Seen posted =
        organised.form(executors).with("executorPost", id("heatnet-billing-official")).send();
    assertThat(posted.text()).contains("Борлуулалт, хэрэглэгчийн албаны мэргэжилтэн");
    Browse helper = signedIn.in("heatnet-billing-official", port);
    assertThat(helper.open(measure.path()).status()).isEqualTo(200);
    assertThat(signedIn.in("heatnet-dispatch-official", port).open(measure.path()).status())
        .isEqualTo(404);
    head.open(measure.path())
        .form(executors + "/" + id("heatnet-billing-official") + "/removal")
        .send();
    assertThat(helper.open(measure.path()).status()).isEqualTo(404);
  }

  @Test
  void moneySpentIsToldWithTheExecutionAndShownBesideThePlan() {
    Document plan = draft();
    Measure measure =
        planning.measure(
            planning.objective(plan, "1"), "1.1", plan.organisation(), post("ussuvag-water-head"));
    Browse head = signedIn.in("ussuvag-head", port);
    head.open(measure.path() + "/edit")
        .form(measure.path() + "/edit")
        .with("budget-LOCAL_BUDGET", "2000000")
        .send();
    planning.enforce(plan);
    Browse doer = signedIn.in("ussuvag-water-head", port);
    Seen wrong =
        doer.open(measure.path())
            .form(measure.path() + "/notes")
            .with("words", "Хоолой солив")
            .with("spent-LOCAL_BUDGET", "-5")
            .send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen told = wrong.form(measure.path() + "/notes").with("spent-LOCAL_BUDGET", "500000").send();
    assertThat(told.text()).contains("2,000,000 ₮", "500,000 ₮ (25 %)");
    Seen again =
        told.form(measure.path() + "/notes")
            .with("words", "Дахин солив")
            .with("spent-LOCAL_BUDGET", "1500000")
            .send();
    assertThat(again.text()).contains("1,500,000 ₮ (75 %)").doesNotContain("500,000 ₮ (25 %)");
    assertThat(head.open(plan.path()).text()).contains("Бүгд 2,000,000 ₮ 1,500,000 ₮ (75 %)");
    assertThat(head.open(plan.path() + "/lines.csv").body())
        .contains("Төсөв: орон нутгийн төсөв", "Зарцуулсан: орон нутгийн төсөв", "1500000");
  }

  @Test
  void whoeverEntersFiguresEntersNothingElse() {
    Document plan = draft();
    Measure measure =
        planning.measure(
            planning.objective(plan, "1"), "1.1", plan.organisation(), post("ussuvag-water-head"));
    Browse head = signedIn.in("ussuvag-head", port);
    String indicators = measure.path() + "/indicators";
    Seen strange =
        head.open(indicators + "/new")
            .form(indicators)
            .with("name", "Алдагдал")
            .with("unit", "%")
            .with("target-2026-0", "20")
            .with("enteredBy", id("heatnet-head"))
            .send();
    assertThat(strange.text()).contains("Энэ албан тушаал сонгосон байгууллагынх биш");
    strange.form(indicators).with("enteredBy", id("ussuvag-billing-official")).send();
    planning.enforce(plan);
    Browse enterer = signedIn.in("ussuvag-billing-official", port);
    Seen page = enterer.open(measure.path());
    assertThat(page.page().select("[name=percent], [name^=spent-]")).isEmpty();
    String field = page.page().select("[name^=value-]").attr("name");
    Seen entered =
        page.form(measure.path() + "/notes")
            .with("words", "Улирлын мэдээ")
            .with(field, "22")
            .send();
    assertThat(entered.text()).contains("Гүйцэтгэл бүртгэгдлээ", "22");
    Seen other = signedIn.in("ussuvag-sewer-official", port).open(measure.path());
    assertThat(other.page().select("form[action$=/notes]")).isEmpty();
  }

  @Test
  void aTaskIsCarriedOutTogether() {
    Browse head = signedIn.in("ussuvag-head", port);
    Seen given =
        head.open("/work/directives/new")
            .form("/work/directives")
            .with("text", "Гэмтлийн бүртгэлийг нэгтгэх")
            .with("post", id("ussuvag-water-head"))
            .with("helpers", id("ussuvag-billing-official"))
            .with("dueOn", "2026-03-20")
            .send();
    assertThat(given.text()).contains("Хамтран хэрэгжүүлэгч");
    Browse helper = signedIn.in("ussuvag-billing-official", port);
    assertThat(helper.open("/work").text()).contains("Гэмтлийн бүртгэлийг нэгтгэх");
    Seen seen = helper.open(given.path());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("form[action$=/steps]")).isEmpty();
    assertThat(signedIn.in("ussuvag-sewer-official", port).open(given.path()).status())
        .isEqualTo(404);
  }

  private Document draft() {
    var head = staff.post("ussuvag-head");
    return planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
  }

  private UUID post(String code) {
    return staff.post(code).id();
  }

  private String id(String code) {
    return post(code).toString();
  }
}
