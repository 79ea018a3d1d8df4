package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What may be changed about a measure, by whom, and what happens when two do it at once.
@ProvinceTest
class PlanChangesTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Measures measures;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void anotherDueDayNeedsAReasonAndAnotherPersonsApproval() {
    var post = staff.post("education-head");
    Document plan = planning.draft(Level.ORGANISATION, post.organisation(), post.id(), null);
    var doer = staff.post("education-preschool-official");
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", post.organisation(), doer.id());
    planning.enforce(plan);
    Browse official = signedIn.in("education-preschool-official", port);
    Seen page = official.open(measure.path());
    Seen unreasoned = page.form(measure.path() + "/changes").with("newDueOn", "2026-12-20").send();
    assertThat(unreasoned.status()).isEqualTo(422);
    Seen asked =
        unreasoned
            .form(measure.path() + "/changes")
            .with("changeReason", "Гүйцэтгэгч солигдсон")
            .send();
    assertThat(asked.text()).contains("Шийдвэр хүлээж байна", "Гүйцэтгэгч солигдсон");
    assertThat(asked.page().select("form[action$=/decision]")).isEmpty();

    Seen waiting = signedIn.in("education-head", port).open(measure.path());
    String decision = waiting.page().select("form[action$=/decision]").attr("action");
    Seen granted = waiting.form(decision).with("granted", "yes").send();
    assertThat(granted.text()).contains("Өөрчлөлтийг зөвшөөрлөө");
    assertThat(measures.get(measure.id()).promise().dueOn()).hasToString("2026-12-20");
  }

  @Test
  void aStuckMeasureSaysWhyAndWhomItWaitsFor() {
    var post = staff.post("education-head");
    Document plan = planning.draft(Level.ORGANISATION, post.organisation(), post.id(), null);
    var doer = staff.post("education-preschool-official");
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", post.organisation(), doer.id());
    planning.enforce(plan);
    Browse official = signedIn.in("education-preschool-official", port);
    Seen lonely =
        official
            .open(measure.path())
            .form(measure.path() + "/obstacle")
            .with("stuckReason", "Зөвшөөрөл гараагүй")
            .send();
    assertThat(lonely.text()).contains("Хэнийг хүлээж байгаагаа");
    Seen stuck =
        lonely
            .form(measure.path() + "/obstacle")
            .with("waitsForOrganisation", staff.organisationId("azdtg").toString())
            .send();
    assertThat(stuck.text()).contains("Гацсан", "Зөвшөөрөл гараагүй", "Тамгын газар");
    Seen free =
        stuck.form(measure.path() + "/obstacle/end").with("freedWords", "Зөвшөөрөл гарсан").send();
    assertThat(free.text()).contains("Хийгдэж байна");
  }

  @Test
  void theSecondEditorIsShownTheDifference() {
    var post = staff.post("education-head");
    Document plan = planning.draft(Level.ORGANISATION, post.organisation(), post.id(), null);
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", post.organisation(), null);
    Browse one = signedIn.in("education-head", port);
    Seen first = one.open(measure.path() + "/edit");
    Seen second = one.open(measure.path() + "/edit");
    first.form(measure.path() + "/edit").with("title", "Нэг дэх бичвэр").send();
    Seen clash = second.form(measure.path() + "/edit").with("title", "Хоёр дахь бичвэр").send();
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.text()).contains("Нэг дэх бичвэр", "Хоёр дахь бичвэр");
    assertThat(measures.get(measure.id()).promise().title()).isEqualTo("Нэг дэх бичвэр");
    clash.form(measure.path() + "/edit").send();
    assertThat(measures.get(measure.id()).promise().title()).isEqualTo("Хоёр дахь бичвэр");
  }
}
