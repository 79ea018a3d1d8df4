package mn.ukhaalag.service.process;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.Sandbox.Duty;
import mn.ukhaalag.service.Sandbox.Move;
import mn.ukhaalag.service.Sandbox.Wait;
import org.flowable.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plays a trial on the engine, move by move, in the order in which real acts do things.
final class TrialPlay {

  private static final int MOST_TIMERS = 200;

  /// As much as a trial of two hundred moves needs, and not what takes minutes.
  private static final int MOST_TURNS = 1000;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /// With what a step goes on that others have done.
  private static final Map<String, String> DONE =
      Map.of("payment", "paid", "consent", "agreed", "place", "placed");

  private final ProcessEngine engine;
  private final JdbcClient database;
  private final TrialCase trial;
  private final String key;
  private final TrialTime time;
  private final long begun = System.nanoTime();
  private int turns;
  private String instance = "";

  TrialPlay(ProcessEngine engine, JdbcClient database, TrialCase trial, String key) {
    this.engine = engine;
    this.database = database;
    this.trial = trial;
    this.key = key;
    time = new TrialTime(engine, trial);
  }

  void begin() {
    instance =
        engine
            .getRuntimeService()
            .createProcessInstanceBuilder()
            .businessKey(key)
            .processDefinitionKey(key)
            .start()
            .getProcessInstanceId();
    time.of(instance);
    rest();
  }

  /// What will happen by itself.
  TrialTime time() {
    return time;
  }

  /// Whether the move could be made; one that the law or the process does not let be made changes
  /// nothing.
  boolean make(Move move) {
    if (trial.isOver()) {
      return false;
    }
    boolean isMade =
        switch (move.kind()) {
          case ANSWER -> answer(move);
          case SEND_BACK -> sendBack();
          case COMPLETE -> complete();
          case DONE -> done(move.element());
          case TIME -> time.pass();
        };
    rest();
    return isMade;
  }

  private boolean answer(Move move) {
    Optional<Duty> found =
        trial.duties().stream()
            .filter(it -> it.task().element().equals(move.element()))
            .filter(it -> it.task().kind().outcomes().contains(move.outcome()))
            .findFirst();
    boolean mayBe = found.isPresent() && trial.application().allows(act(found.get()));
    if (mayBe) {
      answer(found.get(), move.outcome());
    }
    return mayBe;
  }

  private static Act act(Duty duty) {
    return switch (duty.task().kind()) {
      case CHECK -> Act.CHECKED;
      case OPINION -> Act.OPINION_GIVEN;
      case DECISION -> Act.DECISION_MADE;
    };
  }

  private void answer(Duty duty, String outcome) {
    CaseTask task = duty.task();
    boolean isDecision = task.kind() == CaseTask.Kind.DECISION;
    if (isDecision) {
      boolean isGranted = outcome.equals("granted");
      trial.decide(
          isGranted ? Application.Outcome.GRANTED : Application.Outcome.REFUSED,
          task.name(),
          duty.organisation());
    } else {
      trial.does(act(duty), task.name(), duty.organisation());
    }
    if (task.kind() == CaseTask.Kind.OPINION) {
      trial.tell("opinion");
    }
    trial.take(task.element()).ifPresent(it -> trigger(it.engineRef(), outcome));
    if (isDecision) {
      trial.duties().forEach(this::drop);
    }
  }

  /// What was still asked of others when it was decided is no longer needed.
  private void drop(Duty rest) {
    trial
        .take(rest.task().element())
        .ifPresent(
            it -> {
              trial.happens("dropped", rest.task().name());
              trigger(it.engineRef(), CaseTask.DROPPED);
            });
  }

  private boolean sendBack() {
    boolean mayBe = trial.application().allows(Act.SENT_BACK) && !trial.duties().isEmpty();
    if (mayBe) {
      trial.stand(Act.SENT_BACK);
      engine.getRuntimeService().suspendProcessInstanceById(instance);
      trial.tell("sent-back");
    }
    return mayBe;
  }

  private boolean complete() {
    boolean mayBe = trial.application().allows(Act.COMPLETED);
    if (mayBe) {
      Duration stood = trial.goOn(Act.COMPLETED);
      StandingTimers.postpone(database, instance, stood);
      engine.getRuntimeService().activateProcessInstanceById(instance);
      trial.tell("completed");
    }
    return mayBe;
  }

  private boolean done(String element) {
    Optional<Wait> found =
        trial.waits().stream().filter(it -> it.element().equals(element)).findFirst();
    boolean mayBe = found.isPresent() && !trial.isReturned();
    if (mayBe) {
      Wait wait = found.get();
      trial.happens("done." + (DONE.containsKey(wait.step()) ? wait.step() : "other"), wait.name());
      if (trial.stands()) {
        trial.goOn(Act.GOES_ON);
      }
      trial
          .take(element)
          .ifPresent(it -> trigger(it.engineRef(), DONE.getOrDefault(wait.step(), "done")));
    }
    return mayBe;
  }

  private void trigger(String engineRef, String outcome) {
    turn();
    var runtime = engine.getRuntimeService();
    if (runtime.createExecutionQuery().executionId(engineRef).count() == 1) {
      runtime.trigger(engineRef, Map.of(Linter.OUTCOME, outcome));
    }
  }

  /// All that follows at once, and every timer whose time has come.
  private void rest() {
    for (int round = 0; round < MOST_TIMERS; round++) {
      for (var next = trial.onward(); next.isPresent(); next = trial.onward()) {
        trial.pass(next.get().element());
        trigger(next.get().engineRef(), "done");
      }
      turn();
      if (!time.goOff()) {
        return;
      }
    }
  }

  private void turn() {
    turns++;
    if (turns > MOST_TURNS || System.nanoTime() - begun > LONGEST.toNanos()) {
      throw new BoundedAgenda.Restless();
    }
  }
}
