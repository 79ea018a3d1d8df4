package mn.ukhaalag.service.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.catalogue.ProposedEntries;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Processes that somebody drew run: with conditions, timers, branches and a way back; a case ends
/// on the version that it began with.
@ProvinceTest
class ProcessStoryTest {

  @Autowired PermitOffice office;
  @Autowired Publishing publishing;
  @Autowired Versions versions;
  @Autowired ServiceFile files;
  @Autowired DueTimers timers;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;

  @Test
  void aDrawingOfCamundaRunsWithItsConditionAndItsTimer() {
    Service service = office.service("test-camunda", "sme");
    office.publish(service, PermitOffice.drawn("camunda-modeler"));
    Application application = office.ask(service);
    assertThat(office.waiting(application)).containsExactly("Activity_check");
    office.does("sme-clerk", application, "Activity_check", "passed");
    assertThat(office.waiting(application)).containsExactly("Activity_police");

    timers.run();
    assertThat(warnings(application)).isZero();
    Instant before = clock.instant();
    clock.set(before.plus(Duration.ofDays(6)));
    timers.run();
    assertThat(warnings(application)).isEqualTo(1);
    assertThat(office.waiting(application)).containsExactly("Activity_police");
    clock.set(before);

    office.does("police-clerk", application, "Activity_police", "agreed");
    office.does("sme-head", application, "Activity_decide", "granted");
    assertThat(office.now(application).status()).isEqualTo(Status.ISSUED);

    Application other = office.ask(service);
    office.does("sme-clerk", other, "Activity_check", "failed");
    assertThat(office.waiting(other)).containsExactly("Activity_decide");
    office.does("sme-head", other, "Activity_decide", "refused");
    assertThat(office.now(other).status()).isEqualTo(Status.REFUSED);
  }

  @Test
  void timeStandsForTimersTooWhileACaseIsCompleted() {
    Service service = office.service("test-standing", "sme");
    office.publish(service, PermitOffice.drawn("camunda-modeler"));
    Application application = office.ask(service);
    office.does("sme-clerk", application, "Activity_check", "passed");
    Instant before = clock.instant();
    office.sendsBack("sme-clerk", application);
    clock.set(before.plus(Duration.ofDays(8)));
    timers.run();
    assertThat(warnings(application)).isZero();
    office.completes(application);
    timers.run();
    assertThat(warnings(application)).isZero();
    assertThat(office.now(application).dueAt())
        .isAfterOrEqualTo(application.dueAt().plus(Duration.ofDays(8)));
    clock.set(before.plus(Duration.ofDays(15)));
    timers.run();
    assertThat(warnings(application)).isEqualTo(1);
    clock.set(before);
  }

  @Test
  void lanesSubProcessesAndEndsOfOtherEditorsRun() {
    Service service = office.service("test-lanes", "sme");
    office.publish(service, PermitOffice.drawn("bpmn-io"));
    Application event = office.ask(service);
    assertThat(office.waiting(event)).containsExactly("Task_fire", "Task_police");
    office.does("emergency-clerk", event, "Task_fire", "agreed");
    office.does("police-clerk", event, "Task_police", "disagreed");
    office.does("sme-head", event, "Task_decide", "granted");
    assertThat(office.now(event).status()).isEqualTo(Status.ISSUED);

    office.publish(service, PermitOffice.drawn("signavio"));
    Application visit = office.ask(service);
    assertThat(office.waiting(visit)).containsExactly("sid-T1");
    office.does("sme-clerk", visit, "sid-T1", "agreed");
    office.does("sme-head", visit, "sid-T2", "granted");
    assertThat(office.now(visit).status()).isEqualTo(Status.ISSUED);

    office.publish(service, PermitOffice.drawn("bizagi"));
    Application waits = office.ask(service);
    office.does("sme-clerk", waits, "Id_t", "granted");
    assertThat(office.now(waits).status()).isEqualTo(Status.DECIDED);
    Instant before = clock.instant();
    clock.set(before.plus(Duration.ofHours(9)));
    timers.run();
    clock.set(before);
    assertThat(office.now(waits).status()).isEqualTo(Status.ISSUED);
  }

  @Test
  void aSecondPersonPublishesAndAnEarlierVersionCanComeBack() {
    Service service = office.service("test-versions", "sme");
    Version first =
        publishing.keep(
            service, PermitOffice.definition(PermitOffice.drawn("drawio")), PermitOffice.DESIGNER);
    publishing.propose(first.id(), PermitOffice.DESIGNER);
    assertThatThrownBy(() -> publishing.publish(first.id(), PermitOffice.DESIGNER))
        .isInstanceOf(Conflict.class);
    assertThat(versions.published(service.id())).isEmpty();
    publishing.publish(first.id(), PermitOffice.SECOND);
    Application old = office.ask(service);

    Version second = office.publish(service, PermitOffice.drawn("bpmn-io"));
    assertThat(second.number()).isEqualTo(2);
    assertThat(versions.get(first.id()).state()).isEqualTo(State.RETIRED);
    office.does("sme-clerk", old, "n2", "passed");
    office.does("sme-head", old, "n4", "granted");
    assertThat(office.now(old).status()).isEqualTo(Status.ISSUED);

    publishing.propose(first.id(), PermitOffice.SECOND);
    publishing.publish(first.id(), PermitOffice.DESIGNER);
    assertThat(versions.published(service.id()).orElseThrow().id()).isEqualTo(first.id());
    assertThat(office.waiting(office.ask(service))).containsExactly("n2");
  }

  @Test
  void aServiceLeavesAsOneFileAndComesBackByteForByte() {
    Service service = office.service("test-file", "sme");
    Version version = office.publish(service, PermitOffice.drawn("camunda-modeler"));
    byte[] file =
        files.write(
            service, ProposedEntries.now(service), version, versions.definition(version.id()));
    ServiceFile.Content content = files.read(file);
    assertThat(content.service()).isEqualTo("test-file");
    assertThat(content.definition().bpmn().bytes())
        .isEqualTo(PermitOffice.drawn("camunda-modeler").bytes());
    assertThat(publishing.faults(content.definition())).isEmpty();
    assertThatThrownBy(() -> files.read("{}".getBytes(UTF_8))).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> files.read("no".getBytes(UTF_8))).isInstanceOf(BadInput.class);
  }

  private int warnings(Application application) {
    return database
        .sql("select count(*) from service.warning where application_id = :id")
        .param("id", application.id())
        .query(Integer.class)
        .single();
  }
}
