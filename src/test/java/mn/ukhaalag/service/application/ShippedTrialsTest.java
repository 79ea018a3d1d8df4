package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Confirmation;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Sandbox;
import mn.ukhaalag.service.Sandbox.Move;
import mn.ukhaalag.service.Sandbox.Scene;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every service that comes with the product can be walked to its end in the sandbox, and begins
/// there where a real case of it begins.
@ProvinceTest
class ShippedTrialsTest {

  private static final AtomicInteger CITIZENS = new AtomicInteger();
  private static final int MOST = 30;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Answers answers;
  @Autowired Applications applications;
  @Autowired CaseTasks tasks;
  @Autowired Requests requests;
  @Autowired Services services;
  @Autowired Versions versions;
  @Autowired Confirmation confirmation;
  @Autowired Sandbox sandbox;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @ParameterizedTest
  @CsvSource({
    "residence-reference, true",
    "livestock-reference, true",
    "archive-reference, true",
    "marriage-certificate-copy, true",
    "special-permit, true",
    "public-event, true",
    "land-possession, false",
    "care-allowance, false",
    "kindergarten, false"
  })
  void itsTrialComesToTheSameEnd(String code, boolean isCertified) {
    Application real = asked(code);
    var start =
        new Sandbox.Start(
            services.get(real.service()),
            versions.get(real.version()),
            versions.bpmn(real.version()),
            requests.get(real.id()).answers(),
            Map.of(),
            confirmation.isConfirmed(real),
            real.sentAt());
    List<Move> moves = new ArrayList<>();
    Scene scene = sandbox.play(start, moves);
    assertThat(Numbers.text(scene.application().fee())).isEqualTo(Numbers.text(real.fee()));
    assertThat(scene.application().organisation()).isEqualTo(real.organisation());
    if (scene.waits().isEmpty()) {
      assertThat(scene.application().status()).isEqualTo(real.status());
      assertThat(scene.duties().stream().map(it -> it.task().element()).sorted().toList())
          .isEqualTo(tasks.open(real.id()).stream().map(CaseTask::element).sorted().toList());
    }
    while (!scene.isOver() && moves.size() < MOST) {
      moves.add(next(scene));
      scene = sandbox.play(start, moves);
      assertThat(scene.played()).isEqualTo(moves.size());
    }
    assertThat(scene.application().status()).isEqualTo(Status.ISSUED);
    assertThat(scene.isCertified()).isEqualTo(isCertified);
  }

  /// Whoever is asked finds nothing against it.
  private static Move next(Scene scene) {
    return scene.waits().isEmpty()
        ? new Move(
            Move.Kind.ANSWER,
            scene.duties().getFirst().task().element(),
            scene.duties().getFirst().task().kind().outcomes().getFirst())
        : new Move(Move.Kind.DONE, scene.waits().getFirst().element(), "");
  }

  private Application asked(String service) {
    int number = CITIZENS.incrementAndGet();
    String phone = "93420%03d".formatted(number);
    people.citizen("Ану", phone, "ТА9002%02d1%d".formatted(1 + number % 28, number % 10));
    var citizen = Browse.at(port);
    citizen.signIn(phone, People.PASSWORD);
    Seen first = new Applicant(citizen).begins(service);
    Seen receipt = Applicant.sends(answers.fill(service, first, Map.of()));
    return applications
        .find(Reference.parse(Applicant.number(receipt)).orElseThrow())
        .orElseThrow();
  }
}
