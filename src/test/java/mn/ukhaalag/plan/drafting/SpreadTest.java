package mn.ukhaalag.plan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Planning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One measure for many organisations, one plan for many officials, and the next year's plan
/// from this year's.
@ProvinceTest
class SpreadTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Measures measures;
  @Autowired Spreading spreading;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aMeasureIsPutIntoTheDraftsOfManyOnce() {
    Measure measure = measureOfTheProvince();
    var health = staff.post("health-head");
    Document draft = planning.draft(Level.ORGANISATION, health.organisation(), health.id(), null);
    Browse browse = signedIn.in("azdtg-governor", port);
    String copies = measure.path() + "/copies";
    assertThat(browse.open(copies + "/new").form(copies).send().status()).isEqualTo(422);
    Seen proposed = propose(browse, copies, health.organisation(), "zdtg-orkhon");
    assertThat(proposed.text())
        .contains("1 нь авна, 1 нь алгасагдана. Одоогоор юу ч өгөөгүй.")
        .contains("Тухайн хугацаанд нээлттэй төсөл алга")
        .contains("нэг дор буцаах боломжгүй");
    assertThat(measures.of(draft.id())).isEmpty();
    Seen done = begun(browse, proposed);
    assertThat(done.text()).contains("1 нь авлаа, 1 нь алгасагдлаа");
    assertThat(measures.of(draft.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.promise().title()).isEqualTo(measure.promise().title()));
    Seen again = propose(browse, copies, health.organisation(), "zdtg-orkhon");
    assertThat(again.text())
        .contains("0 нь авна, 2 нь алгасагдана")
        .contains("энэ арга хэмжээ аль хэдийн бий");
    String plan = "/work/plans/" + measure.document();
    Seen cascade = browse.open(plan + "/cascade");
    assertThat(cascade.page().select(".uk-cascade__twigs li")).hasSize(1);
    Browse stranger = signedIn.in("health-head", port);
    assertThat(stranger.open(copies + "/new").status()).isEqualTo(404);
    assertThat(stranger.open(proposed.path()).status()).isEqualTo(404);
  }

  @Test
  void whatWasBrokenOffGoesOnAndNothingIsGivenTwice() throws Exception {
    Measure measure = measureOfTheProvince();
    var drafts = new ArrayList<Document>();
    for (String code : List.of("culture-head", "transport-head", "youth-head")) {
      var head = staff.post(code);
      drafts.add(planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null));
    }
    Browse browse = signedIn.in("azdtg-governor", port);
    String copies = measure.path() + "/copies";
    Seen proposed = browse.open(copies + "/new").form(copies).with("all", "yes").send();
    proposed.form(proposed.path() + "/beginning").send();
    UUID id = id(proposed);
    Callable<Boolean> node =
        () -> {
          spreading.run(id);
          return true;
        };
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var end : nodes.invokeAll(List.of(node, node, node))) {
        assertThat(end.get()).isTrue();
      }
    }
    for (Document draft : drafts) {
      assertThat(measures.of(draft.id()).stream().map(it -> it.promise().title()))
          .containsOnlyOnce(measure.promise().title());
    }
    assertThat(browse.open(proposed.path()).text()).contains("нь авлаа");
    assertThat(proposed.form(proposed.path() + "/beginning").send().status()).isEqualTo(409);
  }

  @Test
  void aPlanIsGivenToOfficialsAndContinuedInTheNextYear() {
    var head = staff.post("health-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
    planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), null);
    planning.enforce(plan);
    Browse browse = signedIn.in("health-head", port);
    Seen proposed =
        browse
            .open(plan.path() + "/copies/new")
            .form(plan.path() + "/copies")
            .with("to", staff.post("health-clerk").id().toString())
            .send();
    assertThat(begun(browse, proposed).text()).contains("1 нь авлаа, 0 нь алгасагдлаа");
    Seen own = signedIn.in("health-clerk", port).open("/work/plans?level=OFFICIAL");
    assertThat(own.page().select("table a")).hasSize(1);

    Seen next = browse.open(plan.path()).form(plan.path() + "/successor").send();
    assertThat(next.text()).contains("2027.01.01", "Арга хэмжээ 1.1", "2027.11.30");
  }

  private Measure measureOfTheProvince() {
    var governor = staff.post("azdtg-governor");
    Document yearly = planning.draft(Level.YEAR, governor.organisation(), governor.id(), null);
    return planning.measure(planning.objective(yearly, "1"), "1.1", governor.organisation(), null);
  }

  private Seen propose(Browse browse, String copies, UUID one, String other) {
    return browse
        .open(copies + "/new")
        .form(copies)
        .with("to", one.toString(), staff.organisationId(other).toString())
        .send();
  }

  /// Says yes, has it done at once, and shows what became of it.
  private Seen begun(Browse browse, Seen proposed) {
    proposed.form(proposed.path() + "/beginning").send();
    spreading.run(id(proposed));
    return browse.open(proposed.path());
  }

  private static UUID id(Seen proposed) {
    return UUID.fromString(proposed.path().substring(proposed.path().lastIndexOf('/') + 1));
  }
}
