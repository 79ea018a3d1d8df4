package mn.ukhaalag.service.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Confirmation;
import mn.ukhaalag.service.Deciding;
import mn.ukhaalag.service.Offices;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.form.Condition;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.process.Drawing.Duty;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the engine calls for real cases.
@Component
class Hooks implements Callbacks {

  private final Drawings drawings;
  private final Duties duties;
  private final Offices offices;
  private final Applications applications;
  private final Requests requests;
  private final CaseTasks tasks;
  private final Deciding deciding;
  private final Confirmation confirmation;
  private final Times times;
  private final Clock clock;
  private final Map<String, AutomaticStep> steps;

  Hooks(
      Drawings drawings,
      Duties duties,
      Offices offices,
      Applications applications,
      Requests requests,
      CaseTasks tasks,
      Deciding deciding,
      Confirmation confirmation,
      Times times,
      Clock clock,
      List<AutomaticStep> steps) {
    this.drawings = drawings;
    this.duties = duties;
    this.offices = offices;
    this.applications = applications;
    this.requests = requests;
    this.tasks = tasks;
    this.deciding = deciding;
    this.confirmation = confirmation;
    this.times = times;
    this.clock = clock;
    this.steps =
        steps.stream()
            .collect(Collectors.toUnmodifiableMap(AutomaticStep::name, Function.identity()));
  }

  @Override
  public void arrive(DelegateExecution execution) {
    Application application = application(execution);
    Scope scope = scope(execution);
    Node node = scope.get(execution.getCurrentActivityId());
    Duty duty = duties.of(node, scope.level(node)).orElseThrow();
    UUID organisation = offices.named(duty.organisation(), application).orElseThrow();
    var wanted =
        new CaseTasks.Wanted(
            node.id(),
            duty.kind(),
            name(node),
            organisation,
            duty.role(),
            times.due(duty, application, clock.instant()));
    tasks.open(application, wanted, execution.getId());
  }

  /// A name may be written in both languages, with a stroke between them.
  static Label name(Node node) {
    String[] parts = node.name().split("/", 2);
    return new Label(parts[0].strip(), parts.length > 1 ? parts[1].strip() : parts[0].strip());
  }

  @Override
  public void leave(DelegateExecution execution) {
    tasks.drop(application(execution), execution.getCurrentActivityId());
  }

  @Override
  public void finish(DelegateExecution execution) {
    Application application = application(execution);
    if (application.status() == Application.Status.DECIDED) {
      deciding.finish(application);
    }
  }

  @Override
  public void automatic(DelegateExecution execution) {
    Node node = scope(execution).get(execution.getCurrentActivityId());
    AutomaticStep step = steps.get(Linter.step(node));
    Application application = application(execution);
    if (step == null) {
      throw new IllegalStateException("no automatic step " + Linter.step(node));
    }
    if (step.isFor(application)) {
      step.run(application, execution.getId());
    }
  }

  @Override
  public boolean holds(DelegateExecution execution, int flow) {
    Condition condition = Compiler.flows(scope(execution)).get(flow).condition();
    return condition != null
        && holds(
            condition,
            execution,
            requests.get(id(execution)).answers(),
            confirmed(condition, execution));
  }

  /// With these answers, and what came before.
  static boolean holds(
      Condition condition, DelegateExecution execution, JsonNode answers, boolean isConfirmed) {
    JsonNode outcome =
        JsonNodeFactory.instance.stringNode(String.valueOf(execution.getVariable(Linter.OUTCOME)));
    JsonNode confirmed = JsonNodeFactory.instance.stringNode(isConfirmed ? "yes" : "no");
    return condition.holds(
        new Facts(answers, Map.of(Linter.OUTCOME, outcome, Linter.CONFIRMED, confirmed)));
  }

  /// Registers are only asked where the arrow asks for it.
  private boolean confirmed(Condition condition, DelegateExecution execution) {
    boolean isAsked = condition.tests().anyMatch(it -> it.question().equals(Linter.CONFIRMED));
    return isAsked && confirmation.isConfirmed(application(execution));
  }

  @Override
  public Date at(DelegateExecution execution, String element) {
    Node node = scope(execution).get(element);
    return Date.from(times.at(node.fact("time"), application(execution), clock.instant()));
  }

  private Application application(DelegateExecution execution) {
    return applications.lock(id(execution));
  }

  private static UUID id(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessInstanceBusinessKey());
  }

  private Scope scope(DelegateExecution execution) {
    return drawings.get(Drawings.version(execution.getProcessDefinitionId())).scope();
  }
}
