package mn.ukhaalag.service.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Confirmation;
import mn.ukhaalag.service.Deciding;
import mn.ukhaalag.service.Offices;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.TimeLimit;
import mn.ukhaalag.service.form.Condition;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.process.Drawing.Duty;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the engine calls: these names are all that a running process can reach.
@Component
class Hooks {

  private final Drawings drawings;
  private final Duties duties;
  private final Offices offices;
  private final Applications applications;
  private final Requests requests;
  private final CaseTasks tasks;
  private final Deciding deciding;
  private final Confirmation confirmation;
  private final Times times;
  private final LegalTime legalTime;
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
      LegalTime legalTime,
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
    this.legalTime = legalTime;
    this.steps =
        steps.stream()
            .collect(Collectors.toUnmodifiableMap(AutomaticStep::name, Function.identity()));
  }

  /// By the names that [Compiler] uses.
  Map<Object, Object> beans() {
    ExecutionListener arrive = this::arrive;
    ExecutionListener leave = this::leave;
    ExecutionListener finish = this::finish;
    return Map.of(
        "arrive",
        arrive,
        "leave",
        leave,
        "finish",
        finish,
        "automatic",
        new Automatic(),
        "branch",
        new Branch(),
        "timers",
        new Timers());
  }

  /// As the engine calls it: after a service task, or where a waiting one begins.
  private final class Automatic implements JavaDelegate, ExecutionListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void execute(DelegateExecution execution) {
      automatic(execution);
    }

    @Override
    public void notify(DelegateExecution execution) {
      automatic(execution);
    }
  }

  /// Whether the condition on an arrow holds.
  public final class Branch {
    public boolean holds(DelegateExecution execution, long flow) {
      return Hooks.this.holds(execution, (int) flow);
    }
  }

  /// When a timer goes off.
  public final class Timers {
    public Date at(DelegateExecution execution, String element) {
      return Hooks.this.at(execution, element);
    }
  }

  private void arrive(DelegateExecution execution) {
    Application application = application(execution);
    Scope scope = scope(execution);
    Node node = node(scope, execution.getCurrentActivityId());
    Duty duty = duties.of(node, level(scope, node)).orElseThrow();
    UUID organisation = offices.named(duty.organisation(), application).orElseThrow();
    var wanted =
        new CaseTasks.Wanted(
            node.id(), duty.kind(), name(node), organisation, duty.role(), due(duty, application));
    tasks.open(application, wanted, execution.getId());
  }

  /// A name may be written in both languages, with a stroke between them.
  static Label name(Node node) {
    String[] parts = node.name().split("/", 2);
    return new Label(parts[0].strip(), parts.length > 1 ? parts[1].strip() : parts[0].strip());
  }

  private Instant due(Duty duty, Application application) {
    return duty.days() == null
        ? application.dueAt()
        : new TimeLimit(duty.days(), TimeLimit.Unit.WORKING_DAYS)
            .from(
                legalTime.today().atTime(12, 0).atZone(WorkingCalendar.ZONE).toInstant(),
                legalTime.calendar(),
                application.area());
  }

  private void leave(DelegateExecution execution) {
    tasks.drop(application(execution), execution.getCurrentActivityId());
  }

  private void finish(DelegateExecution execution) {
    Application application = application(execution);
    if (application.status() == Application.Status.DECIDED) {
      deciding.finish(application);
    }
  }

  private void automatic(DelegateExecution execution) {
    Node node = node(scope(execution), execution.getCurrentActivityId());
    AutomaticStep step = steps.get(Linter.step(node));
    Application application = application(execution);
    if (step == null) {
      throw new IllegalStateException("no automatic step " + Linter.step(node));
    }
    if (step.isFor(application)) {
      step.run(application, execution.getId());
    }
  }

  private boolean holds(DelegateExecution execution, int flow) {
    Condition condition = Compiler.flows(scope(execution)).get(flow).condition();
    JsonNode outcome =
        JsonNodeFactory.instance.stringNode(String.valueOf(execution.getVariable(Linter.OUTCOME)));
    JsonNode answers = requests.get(id(execution)).answers();
    return condition != null
        && condition.holds(
            new Facts(
                answers,
                Map.of(
                    Linter.OUTCOME, outcome, Linter.CONFIRMED, confirmed(condition, execution))));
  }

  /// Registers are only asked where the arrow asks for it.
  private JsonNode confirmed(Condition condition, DelegateExecution execution) {
    boolean isAsked = condition.tests().anyMatch(it -> it.question().equals(Linter.CONFIRMED));
    boolean isConfirmed = isAsked && confirmation.isConfirmed(application(execution));
    return JsonNodeFactory.instance.stringNode(isConfirmed ? "yes" : "no");
  }

  private Date at(DelegateExecution execution, String element) {
    Node node = node(scope(execution), element);
    return Date.from(times.at(node.fact("time"), application(execution)));
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

  private static Node node(Scope scope, String id) {
    return scope.all().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /// The level on which a node stands.
  private static Scope level(Scope scope, Node node) {
    if (scope.nodes().contains(node)) {
      return scope;
    }
    return scope.nodes().stream()
        .filter(it -> it.kind() == Kind.SUB_PROCESS && it.scope() != null)
        .map(Node::scope)
        .filter(it -> it != null && it.all().anyMatch(node::equals))
        .findFirst()
        .map(it -> level(it, node))
        .orElse(scope);
  }
}
