package mn.ukhaalag.service.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.Offices;
import mn.ukhaalag.service.Sandbox;
import mn.ukhaalag.service.Sandbox.Wait;
import mn.ukhaalag.service.form.Condition;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.process.Drawing.Duty;
import mn.ukhaalag.service.process.Drawing.Node;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/// What the engine of the sandbox calls: everything ends in a [TrialCase]. No step of a program is
/// run here, only told; there is nothing in this class that writes anywhere.
@Component
class SandboxHooks implements Callbacks {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final int NEAR = 75;

  private final Duties duties;
  private final Offices offices;
  private final Organisations organisations;
  private final Times times;
  private final Map<String, AutomaticStep> steps;
  private final Map<String, TrialCase> running = new ConcurrentHashMap<>();

  SandboxHooks(
      Duties duties,
      Offices offices,
      Organisations organisations,
      Times times,
      List<AutomaticStep> steps) {
    this.duties = duties;
    this.offices = offices;
    this.organisations = organisations;
    this.times = times;
    this.steps =
        steps.stream()
            .collect(Collectors.toUnmodifiableMap(AutomaticStep::name, Function.identity()));
  }

  /// From now on the engine's calls for that key mean this case.
  void enter(String key, TrialCase trial) {
    running.put(key, trial);
  }

  void exit(String key) {
    running.remove(key);
  }

  Label name(UUID organisation) {
    Organisation found = organisations.get(organisation);
    return new Label(found.nameMn(), found.nameEn());
  }

  private TrialCase trial(DelegateExecution execution) {
    return Objects.requireNonNull(running.get(execution.getProcessInstanceBusinessKey()));
  }

  @Override
  public void arrive(DelegateExecution execution) {
    TrialCase trial = trial(execution);
    Node node = trial.scope().get(execution.getCurrentActivityId());
    Duty duty = duties.of(node, trial.scope().level(node)).orElseThrow();
    CaseTask task = task(trial, node, duty, execution.getId());
    trial.arrive(new Sandbox.Duty(task, name(task.organisation())), execution.getId());
  }

  private CaseTask task(TrialCase trial, Node node, Duty duty, String engineRef) {
    Application application = trial.application();
    Instant due = times.due(duty, application, trial.now());
    return new CaseTask(
        NOBODY,
        application.id(),
        node.id(),
        duty.kind(),
        Hooks.name(node),
        offices.named(duty.organisation(), application).orElseThrow(),
        duty.role(),
        null,
        trial.now(),
        due.isBefore(application.dueAt()) ? due : application.dueAt(),
        null,
        engineRef);
  }

  /// What was done is gone already; what is there still is no longer needed.
  @Override
  public void leave(DelegateExecution execution) {
    TrialCase trial = trial(execution);
    String element = execution.getCurrentActivityId();
    trial
        .take(element)
        .ifPresent(it -> trial.happens("dropped", Hooks.name(trial.scope().get(element))));
  }

  @Override
  public void finish(DelegateExecution execution) {
    TrialCase trial = trial(execution);
    if (trial.application().status() == Application.Status.DECIDED) {
      trial.finish();
    }
  }

  @Override
  public void automatic(DelegateExecution execution) {
    TrialCase trial = trial(execution);
    Node node = trial.scope().get(execution.getCurrentActivityId());
    AutomaticStep step = Objects.requireNonNull(steps.get(Linter.step(node)));
    if (step.waits()) {
      await(trial, node, step.name(), execution.getId());
    } else if (step.isFor(trial.application())) {
      run(trial, node, step.name());
      trial.pass(node.id());
    }
  }

  private static void run(TrialCase trial, Node node, String step) {
    switch (step) {
      case GrantStep.NAME -> {
        if (trial.application().standing().decision() == null) {
          trial.decide(Application.Outcome.GRANTED, Hooks.name(node), null);
        }
      }
      case WarnStep.NAME -> trial.warn(NEAR);
      case "certificate" -> {
        trial.happens("certificate", Hooks.name(node));
        trial.certify();
      }
      default -> trial.happens("step", Hooks.name(node));
    }
  }

  /// As the real steps do it: whoever has nothing to do is not waited for.
  private static void await(TrialCase trial, Node node, String step, String engineRef) {
    if (!isNeeded(trial, step)) {
      trial.later(node.id(), engineRef);
      return;
    }
    trial.await(new Wait(node.id(), step, Hooks.name(node)), engineRef);
    trial.happens("waits", Hooks.name(node));
    String reference = trial.application().reference().text();
    if (step.equals("payment")) {
      BigDecimal fee = Objects.requireNonNull(trial.application().fee());
      trial.tell(
          "service.payment.letter.asked", List.of(reference, "…………", AnswerLines.money(fee)));
    } else if (trial.application().allows(Act.WAITS_FOR_OTHERS)) {
      trial.stand(Act.WAITS_FOR_OTHERS);
    }
  }

  private static boolean isNeeded(TrialCase trial, String step) {
    var decision = trial.application().standing().decision();
    if (decision != null && decision.outcome() == Application.Outcome.REFUSED) {
      return false;
    }
    Form form = trial.start().version().form();
    return switch (step) {
      case "payment" -> {
        BigDecimal fee = trial.application().fee();
        yield fee != null && fee.signum() > 0;
      }
      case "consent" ->
          form.uses(Form.Use.COSIGNERS)
              .filter(it -> !trial.start().answers().path(it.name()).isEmpty())
              .isPresent();
      case "place" -> form.uses(Form.Use.PLACES).isPresent();
      default -> true;
    };
  }

  @Override
  public boolean holds(DelegateExecution execution, int flow) {
    TrialCase trial = trial(execution);
    Condition condition = Compiler.flows(trial.scope()).get(flow).condition();
    return condition != null
        && Hooks.holds(condition, execution, trial.start().answers(), trial.start().isConfirmed());
  }

  @Override
  public Date at(DelegateExecution execution, String element) {
    TrialCase trial = trial(execution);
    return Date.from(
        times.at(trial.scope().get(element).fact("time"), trial.application(), trial.now()));
  }
}
