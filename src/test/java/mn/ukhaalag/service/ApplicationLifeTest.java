package mn.ukhaalag.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What time does to a case.
@ProvinceTest
class ApplicationLifeTest {

  @Autowired PermitOffice office;
  @Autowired Escalation escalation;
  @Autowired Closing closing;
  @Autowired Steps steps;
  @Autowired SettableClock clock;

  @Test
  void theHeadIsWarnedTwiceAndAFinishedCaseIsClosedAtLast() {
    Service service = office.service("test-life", "customs");
    office.publish(service, PermitOffice.drawn("bizagi"));
    Application application = office.ask(service);
    Instant before = clock.instant();
    clock.set(before.plus(Duration.ofDays(8)));
    escalation.run();
    escalation.run();
    assertThat(warnings(application)).isEqualTo(1);
    clock.set(before.plus(Duration.ofDays(11)));
    escalation.run();
    escalation.run();
    assertThat(warnings(application)).isEqualTo(2);

    office.withdraws(application);
    closing.run();
    assertThat(office.now(application).status()).isEqualTo(Status.WITHDRAWN);
    clock.set(before.plus(Duration.ofDays(60)));
    closing.run();
    clock.set(before);
    assertThat(office.now(application).status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void everyStateButTheLastLeadsSomewhere() {
    for (Status status : EnumSet.complementOf(EnumSet.of(Status.CLOSED))) {
      assertThat(Act.values())
          .as(status.name())
          .anyMatch(act -> act.isLegalFrom(status) && act.leadsTo().isPresent());
    }
    assertThat(Act.values())
        .filteredOn(act -> act.isLegalFrom(Status.CLOSED))
        .containsExactly(Act.ERASED);
  }

  private long warnings(Application application) {
    return steps.of(application.id()).stream().filter(it -> it.act() == Act.WARNED).count();
  }
}
