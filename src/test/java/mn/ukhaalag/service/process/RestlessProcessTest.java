package mn.ukhaalag.service.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.web.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A drawing without a fault can still double its tokens at each step. What comes of it is taken
/// back with a sentence, and the cases of others go on.
@ProvinceTest
class RestlessProcessTest {

  private static final String DECISION = "<task id=\"decide\" name=\"Шийдэх\"/>";

  @Autowired PermitOffice office;
  @Autowired DueTimers timers;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;

  @Test
  void whoAsksIsToldAndOthersAreServedMeanwhile() {
    Service restless = office.service("test-restless", "sme");
    office.publish(restless, drawn(doubling("") + DECISION));
    Service calm = office.service("test-restless-calm", "sme");
    office.publish(calm, PermitOffice.drawn("drawio"));
    var tries =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> office.ask(restless))))
            .limit(3)
            .toList();
    Application other = office.ask(calm);
    office.does("sme-clerk", other, "n2", "passed");
    office.does("sme-head", other, "n4", "granted");
    assertThat(office.now(other).status()).isEqualTo(Status.ISSUED);
    assertThat(tries).allSatisfy(it -> assertRefused(it.join()));
    assertThat(count("select count(*) from service.application a", restless)).isZero();
    assertThat(
            count(
                "select count(*) from flowable.act_ru_execution e"
                    + " join service.application a on a.id::text = e.business_key_",
                restless))
        .isZero();
  }

  @Test
  void aDecisionThatLeadsThereIsNotMade() {
    Service service = office.service("test-restless-late", "sme");
    office.publish(service, drawn(DECISION + doubling("")));
    Application application = office.ask(service);
    Throwable refused =
        catchThrowable(() -> office.does("sme-head", application, "decide", "granted"));
    assertRefused(refused);
    assertThat(office.now(application).status()).isEqualTo(application.status());
    assertThat(office.waiting(application)).containsExactly("decide");
  }

  @Test
  void stepsThatFindNothingToWaitForAreCountedTogether() {
    Service service = office.service("test-restless-steps", "sme");
    String free = "<serviceTask id=\"p%d\" name=\"payment\"/>";
    office.publish(service, drawn(doubling(free) + DECISION));
    assertThatThrownBy(() -> office.ask(service)).isInstanceOf(Conflict.class);
  }

  @Test
  void aTimerThatLeadsThereWaitsAnHourAndTheNextGoesOff() {
    Service service = office.service("test-restless-timer", "sme");
    String waiting =
        "<intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration>PT8H"
            + "</timeDuration></timerEventDefinition></intermediateCatchEvent>";
    office.publish(service, drawn(DECISION + waiting + doubling("")));
    Application application = office.ask(service);
    office.does("sme-head", application, "decide", "granted");
    Service calm = office.service("test-restless-next", "sme");
    office.publish(calm, PermitOffice.drawn("bizagi"));
    Application next = office.ask(calm);
    office.does("sme-clerk", next, "Id_t", "granted");
    Instant before = clock.instant();
    clock.set(before.plus(Duration.ofHours(9)));
    timers.run();
    Instant again = clock.instant();
    clock.set(before);
    assertThat(office.now(next).status()).isEqualTo(Status.ISSUED);
    assertThat(office.now(application).status()).isEqualTo(Status.DECIDED);
    assertThat(dueAgain(application)).isEqualTo(again.plus(Duration.ofHours(1)));
  }

  private Instant dueAgain(Application application) {
    return database
        .sql(
            """
            select t.duedate_ from flowable.act_ru_timer_job t
            join flowable.act_ru_execution e on e.id_ = t.process_instance_id_
            where e.business_key_ = :id
            """)
        .param("id", application.id().toString())
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private static void assertRefused(Throwable refused) {
    assertThat(refused)
        .isInstanceOfSatisfying(
            Conflict.class,
            it -> assertThat(it.reason().key()).isEqualTo("service.process.restless"));
  }

  private int count(String select, Service service) {
    return database
        .sql(select + " where a.service_id = :service")
        .param("service", service.id())
        .query(Integer.class)
        .single();
  }

  /// Sixteen sub-processes one after the other, each of which sends on twice whatever comes: 65,536
  /// tokens at the last.
  ///
  /// @param step an element after each of them, with a place for its id; empty for none
  private static String doubling(String step) {
    var chain = new StringBuilder();
    for (int level = 0; level < 16; level++) {
      chain.append(
          """
          <subProcess id="s%1$d"><startEvent id="s%1$d-a"/><endEvent id="s%1$d-b"/>
          <sequenceFlow id="s%1$d-c" sourceRef="s%1$d-a" targetRef="s%1$d-b"/></subProcess>
          """
              .formatted(level));
      chain.append(step.formatted(level));
    }
    return chain.toString();
  }

  /// The elements one after the other, between a start and an end; two arrows lead out of a
  /// sub-process.
  private static Bpmn drawn(String elements) {
    String all = "<startEvent id=\"begin\"/>" + elements + "<endEvent id=\"end\"/>";
    String[] ids =
        Pattern.compile("id=\"([a-z0-9]+)\"")
            .matcher(all)
            .results()
            .map(it -> it.group(1))
            .toArray(String[]::new);
    var flows = new StringBuilder();
    for (int at = 0; at + 1 < ids.length; at++) {
      for (int arrow = 0; arrow < (ids[at].startsWith("s") ? 2 : 1); arrow++) {
        flows.append(
            "<sequenceFlow id=\"a%d-%d\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                .formatted(at, arrow, ids[at], ids[at + 1]));
      }
    }
    return new Bpmn(
        ("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"D\""
                + " targetNamespace=\"test\"><process id=\"P\" isExecutable=\"true\">"
                + all
                + flows
                + "</process></definitions>")
            .getBytes(UTF_8));
  }
}
