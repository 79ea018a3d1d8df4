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

/// One measure for many organisations, one plan for many officials, and the next year's plan
/// from
/// this year's.
@ProvinceTest
class SpreadTest {

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
  void aMeasureIsPutIntoTheDraftsOfManyOnce() {
    var governor = staff.post("azdtg-governor");
    Document yearly = planning.draft(Level.YEAR, governor.organisation(), governor.id(), null);
    Measure measure =
        planning.measure(planning.objective(yearly, "1"), "1.1", governor.organisation(), null);
    var health = staff.post("health-head");
    Document draft = planning.draft(Level.ORGANISATION, health.organisation(), health.id(), null);
    Browse browse = signedIn.in("azdtg-governor", port);
    String copies = measure.path() + "/copies";
    assertThat(browse.open(copies + "/new").form(copies).send().status()).isEqualTo(422);
    for (int times = 0; times < 2; times++) {
      browse
          .open(copies + "/new")
          .form(copies)
          .with(
              "to",
              health.organisation().toString(),
              staff.organisationId("zdtg-orkhon").toString())
          .send();
    }
    assertThat(measures.of(draft.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.promise().title()).isEqualTo(measure.promise().title()));
    Seen cascade = browse.open(yearly.path() + "/cascade");
    assertThat(cascade.page().select(".uk-cascade__twigs li")).hasSize(1);
    assertThat(signedIn.in("health-head", port).open(copies + "/new").status()).isEqualTo(404);
  }

  @Test
  void aPlanIsGivenToOfficialsAndContinuedInTheNextYear() {
    var head = staff.post("health-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
    planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), null);
    planning.enforce(plan);
    Browse browse = signedIn.in("health-head", port);
    Seen given =
        browse
            .open(plan.path() + "/copies/new")
            .form(plan.path() + "/copies")
            .with("to", staff.post("health-clerk").id().toString())
            .send();
    assertThat(given.text()).contains("1 албан хаагчийн");
    Seen own = signedIn.in("health-clerk", port).open("/work/plans?level=OFFICIAL");
    assertThat(own.page().select("table a")).hasSize(1);

    Seen next = browse.open(plan.path()).form(plan.path() + "/successor").send();
    assertThat(next.text()).contains("2027.01.01", "Арга хэмжээ 1.1", "2027.11.30");
  }
}
