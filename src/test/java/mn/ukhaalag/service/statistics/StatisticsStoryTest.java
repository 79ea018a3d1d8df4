package mn.ukhaalag.service.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.ProcessPatterns.Party;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Where a service loses time is seen step by step, and down to the cases.
@ProvinceTest
class StatisticsStoryTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final Period MARCH = new Period(MONTH, MONTH, null);

  @LocalServerPort int port;
  @Autowired PermitOffice office;
  @Autowired ProcessPatterns patterns;
  @Autowired Services services;
  @Autowired SignedIn signedIn;
  @Autowired Counting counting;
  @Autowired Figures figures;
  @Autowired SettableClock clock;

  @BeforeEach
  @AfterEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void timeIsCountedByStep() {
    Service service = office.service("test-lost-time", "family");
    office.publish(service, PermitOffice.drawn("drawio"));
    granted(service);
    refused(service);
    clock.set(SettableClock.START);
    office.ask(service);
    after(8);
    counted();

    Sum sum = figures.of(service.id(), MARCH);
    assertThat(List.of(sum.received(), sum.waiting(), sum.granted(), sum.refused()))
        .containsExactly(3L, 1L, 1L, 1L);
    assertThat(sum.sentBack()).isEqualTo(1);
    assertThat(sum.spread().median()).hasValue(4);
    assertThat(sum.spread().p90()).hasValue(5);
    assertThat(sum.applicantHours()).isEqualTo(48);
    assertThat(figures.refusals(service.id(), MARCH))
        .containsExactly(new Figures.Refusal("Хууль 1.1", 1));
    StepSum check = figures.steps(service.id(), MARCH).getFirst();
    assertThat(check.element()).isEqualTo("n2");
    assertThat(check.opened()).isEqualTo(3);
    assertThat(check.waiting()).isEqualTo(1);
    assertThat(check.spread().total()).isEqualTo(2 + 3);
    assertThat(check.sentBack()).isEqualTo(1);
    assertThat(sum.late()).isZero();

    becomesLateByItself(service);
    pages(service);
  }

  private void granted(Service service) {
    Application application = office.ask(service);
    after(2);
    office.does("family-clerk", application, "n2", "passed");
    after(2);
    office.does("family-head", application, "n4", "granted");
    clock.set(SettableClock.START);
  }

  private void refused(Service service) {
    Application application = office.ask(service);
    after(1);
    office.sendsBack("family-clerk", application);
    after(2);
    office.completes(application);
    office.does("family-clerk", application, "n2", "passed");
    after(4);
    office.does("family-head", application, "n4", "refused");
  }

  /// The third case is due after ten days, without anybody doing anything to it.
  private void becomesLateByItself(Service service) {
    after(20);
    counting.run();
    assertThat(figures.of(service.id(), MARCH).late()).isEqualTo(1);
    StepSum check = figures.steps(service.id(), MARCH).getFirst();
    assertThat(check.late()).isEqualTo(1);
    assertThat(check.latePercent()).isEqualTo(33);
  }

  /// An office that was asked about one case of another's sees that one, and only while it is among
  /// those that are wanted.
  @Test
  void whoWasAskedSeesTheCaseAndNoOther() {
    Service service = office.service("test-asked", "family");
    office.publish(
        service,
        patterns.draw(
            new Plan(
                Pattern.PARALLEL,
                List.of(
                    new Party("youth", new Label("Санал", "Opinion"), null),
                    new Party("sport", new Label("Санал", "Opinion"), null)))));
    office.ask(service);
    Application asked = office.ask(service);
    List<String> waiting = office.waiting(asked);
    office.does("family-clerk", asked, waiting.getFirst(), "passed");
    String cases = "/work/services/statistics/" + service.code() + "/cases?from=2026-03&to=2026-03";
    assertThat(rows("family-clerk", cases)).hasSize(2);
    assertThat(rows("youth-head", cases)).containsExactly(asked.reference().text());
    assertThat(rows("youth-head", cases + "&late=true")).isEmpty();
    assertThat(rows("youth-head", cases + "&element=" + waiting.getFirst()))
        .containsExactly(asked.reference().text());
    assertThat(rows("youth-head", cases + "&after=" + asked.id())).isEmpty();
    UUID family = services.find(service.code()).orElseThrow().organisation();
    assertThat(rows("youth-head", cases + "&organisation=" + family)).hasSize(1);
    assertThat(rows("property-head", cases)).isEmpty();
  }

  private List<String> rows(String post, String path) {
    return signedIn.in(post, port).open(path).page().select("tbody tr td:first-child a").eachText();
  }

  private void pages(Service service) {
    Browse clerk = signedIn.in("family-clerk", port);
    Seen all = clerk.open("/work/services/statistics?from=2026-03&to=2026-03");
    assertThat(all.status()).isEqualTo(200);
    String home = "/work/services/statistics/" + service.code();
    assertThat(all.page().select("a[href^=" + home + "]")).isNotEmpty();
    Seen one = clerk.open(home + "?from=2026-03&to=2026-03");
    assertThat(one.text()).contains("Хууль 1.1").contains("33 %");
    Seen late = clerk.open(one.page().select("a[href*=element=n2][href*=late]").attr("href"));
    assertThat(late.page().select("tbody tr")).hasSize(1);
    Seen cases = clerk.open(one.page().select("a[href*=element=n2]").attr("href"));
    assertThat(cases.page().select("tbody tr")).hasSize(3);
    Browse other = signedIn.in("youth-head", port);
    assertThat(other.open(home + "/cases?from=2026-03&to=2026-03").page().select("tbody tr"))
        .isEmpty();
    assertThat(other.open(home + "?from=когда").status()).isEqualTo(200);
    String csv = clerk.open(home + "/steps.csv?from=2026-03&to=2026-03").body();
    assertThat(csv).contains("n2,CHECK,").contains("median_working_days");
    assertThat(Browse.at(port).open(home).path()).contains("sign-in");
  }

  private void after(int days) {
    clock.advance(Duration.ofDays(days));
  }

  private void counted() {
    while (!counting.run().isEmpty()) {
      assertThat(clock.instant()).isAfter(Instant.EPOCH);
    }
  }
}
