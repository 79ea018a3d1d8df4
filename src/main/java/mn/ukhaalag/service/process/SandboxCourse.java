package mn.ukhaalag.service.process;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Application.Standing;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Diagrams;
import mn.ukhaalag.service.Intake;
import mn.ukhaalag.service.Offices;
import mn.ukhaalag.service.Reference;
import mn.ukhaalag.service.Sandbox;
import mn.ukhaalag.service.form.FeeRules.Fee;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.flowable.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs trials by a second engine, which calls nothing but [SandboxHooks], in a transaction that is
/// always taken back: each page deploys the drawing, plays all moves from the first, and leaves no
/// row behind.
@Component
class SandboxCourse implements Sandbox {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final Reference NUMBER = new Reference("ҮЙ-0000-000000-0");

  private final Engine engine;
  private final SandboxHooks hooks;
  private final Intake intake;
  private final Offices offices;
  private final LegalTime legalTime;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final List<AutomaticStep> steps;

  /// Each holds a connection as long as it plays.
  private final Semaphore atOnce = new Semaphore(4);

  SandboxCourse(
      @Qualifier("sandboxEngine") Engine engine,
      SandboxHooks hooks,
      Intake intake,
      Offices offices,
      LegalTime legalTime,
      JdbcClient database,
      PlatformTransactionManager transactions,
      List<AutomaticStep> steps) {
    this.engine = engine;
    this.hooks = hooks;
    this.intake = intake;
    this.offices = offices;
    this.legalTime = legalTime;
    this.database = database;
    this.steps = List.copyOf(steps);
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public boolean asksRegisters(Bpmn bpmn) {
    return Compiler.flows(read(bpmn).scope()).stream()
        .flatMap(it -> Stream.ofNullable(it.condition()))
        .flatMap(it -> it.tests())
        .anyMatch(it -> it.question().equals(Linter.CONFIRMED));
  }

  @Override
  public Scene play(Start start, List<Move> moves) {
    ProcessEngine made = engine.get();
    if (!atOnce.tryAcquire()) {
      throw new Conflict(Message.of("service.sandbox.problem.busy"));
    }
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                try {
                  return played(made, start, moves);
                } finally {
                  status.setRollbackOnly();
                }
              }));
    } catch (RuntimeException problem) {
      if (BoundedAgenda.Restless.isCauseOf(problem)) {
        throw new Conflict(Message.of("service.sandbox.problem.restless"));
      }
      throw problem;
    } finally {
      atOnce.release();
    }
  }

  private Scene played(ProcessEngine made, Start start, List<Move> moves) {
    String key = "sandbox-" + UUID.randomUUID();
    Drawing drawing = read(start.bpmn());
    Application sent = application(start);
    var trial =
        new TrialCase(start, drawing, sent, hooks.name(sent.organisation()), legalTime.calendar());
    hooks.enter(key, trial);
    try {
      deploy(made, drawing, key);
      var play = new TrialPlay(made, database, trial, key);
      play.begin();
      int played = 0;
      while (played < moves.size() && play.make(moves.get(played))) {
        played++;
      }
      return scene(trial, play, played);
    } finally {
      hooks.exit(key);
    }
  }

  private static Drawing read(Bpmn bpmn) {
    try {
      return BpmnReader.read(bpmn);
    } catch (Unreadable checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }

  private void deploy(ProcessEngine made, Drawing drawing, String key) {
    var waiting =
        steps.stream()
            .filter(AutomaticStep::waits)
            .map(AutomaticStep::name)
            .collect(Collectors.toUnmodifiableSet());
    made.getRepositoryService()
        .createDeployment()
        .name(key)
        .addBpmnModel(key + ".bpmn20.xml", Compiler.compile(drawing, key, waiting))
        .deploy();
  }

  private Application application(Start start) {
    String question = start.version().form().area();
    String written =
        question == null ? "" : start.answers().path(question).path("area").asString("");
    String area = written.isEmpty() ? null : written;
    var due = intake.dueAt(start.service(), start.at(), area);
    return new Application(
        NOBODY,
        NUMBER,
        start.service().id(),
        start.version().id(),
        offices.inCharge(start.service(), area),
        area,
        start.service().title().mn(),
        start.at(),
        fee(start),
        new Standing(Status.SENT, due, null, null, null));
  }

  private static @Nullable BigDecimal fee(Start start) {
    return start
        .version()
        .fees()
        .fee(start.facts(), WorkingCalendar.dayOf(start.at()))
        .map(Fee::total)
        .orElse(null);
  }

  private static Scene scene(TrialCase trial, TrialPlay play, int played) {
    var open =
        Stream.concat(
                trial.duties().stream().map(it -> it.task().element()),
                trial.waits().stream().map(Wait::element))
            .collect(Collectors.toUnmodifiableSet());
    return new Scene(
        trial.application(),
        trial.now(),
        trial.duties(),
        trial.waits(),
        play.time().limits().stream().sorted(Comparator.comparing(Limit::at)).toList(),
        new Diagrams.Standing(trial.passed(), open),
        trial.happened(),
        trial.letters(),
        played,
        trial.isCertified());
  }
}
