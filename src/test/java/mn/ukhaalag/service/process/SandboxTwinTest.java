package mn.ukhaalag.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.Sandbox;
import mn.ukhaalag.service.Sandbox.Duty;
import mn.ukhaalag.service.Sandbox.Move;
import mn.ukhaalag.service.Sandbox.Scene;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the sandbox shows of a process is what becomes of a real case: both are walked side by side
/// and stand at the same place after every act.
@ProvinceTest
class SandboxTwinTest {

  private static final int MOST = 20;

  @Autowired PermitOffice office;
  @Autowired Sandbox sandbox;
  @Autowired Versions versions;
  @Autowired Organisations organisations;
  @Autowired DueTimers timers;
  @Autowired SettableClock clock;

  @ParameterizedTest
  @CsvSource({
    "camunda-modeler, true",
    "camunda-modeler, false",
    "bpmn-io, true",
    "bpmn-io, false",
    "signavio, true",
    "bizagi, true",
    "bizagi, false",
    "drawio, true",
    "drawio, false"
  })
  void aTrialAndACaseGoTheSameWay(String drawing, boolean isFavourable) {
    Service service = office.service("test-twin-" + drawing + "-" + isFavourable, "sme");
    Version version = office.publish(service, PermitOffice.drawn(drawing));
    Instant before = clock.instant();
    try {
      walk(service, versions.get(version.id()), isFavourable);
    } finally {
      clock.set(before);
    }
  }

  private void walk(Service service, Version version, boolean isFavourable) {
    Application real = office.ask(service);
    var start =
        new Sandbox.Start(
            service,
            version,
            versions.bpmn(version.id()),
            JsonNodeFactory.instance.objectNode().put("what", "Дэлгүүр"),
            Map.of(),
            false,
            real.sentAt());
    List<Move> moves = new ArrayList<>();
    Scene scene = sandbox.play(start, moves);
    same(scene, real);
    while (!scene.isOver() && moves.size() < MOST) {
      Move move = next(scene, isFavourable);
      moves.add(move);
      Scene after = sandbox.play(start, moves);
      assertThat(after.played()).isEqualTo(moves.size());
      follow(scene, after, move, real);
      same(after, real);
      scene = after;
    }
    assertThat(scene.isOver()).isTrue();
  }

  private static Move next(Scene scene, boolean isFavourable) {
    return scene.duties().stream()
        .min(Comparator.comparing(it -> it.task().element()))
        .map(
            it -> {
              List<String> outcomes = it.task().kind().outcomes();
              String outcome = isFavourable ? outcomes.getFirst() : outcomes.getLast();
              return new Move(Move.Kind.ANSWER, it.task().element(), outcome);
            })
        .orElseGet(() -> new Move(Move.Kind.TIME, "", ""));
  }

  private void follow(Scene before, Scene after, Move move, Application real) {
    if (move.kind() == Move.Kind.TIME) {
      clock.set(after.now());
      timers.run();
    } else {
      CaseTask task =
          before.duties().stream()
              .map(Duty::task)
              .filter(it -> it.element().equals(move.element()))
              .findFirst()
              .orElseThrow();
      String post =
          organisations.get(task.organisation()).code()
              + (task.role() == Role.HEAD ? "-head" : "-clerk");
      office.does(post, real, move.element(), move.outcome());
    }
  }

  private void same(Scene scene, Application real) {
    assertThat(scene.duties().stream().map(it -> it.task().element()).sorted().toList())
        .isEqualTo(office.waiting(real));
    Application now = office.now(real);
    assertThat(scene.application().status()).isEqualTo(now.status());
    assertThat(scene.application().dueAt()).isEqualTo(now.dueAt());
    assertThat(scene.application().organisation()).isEqualTo(now.organisation());
  }
}
