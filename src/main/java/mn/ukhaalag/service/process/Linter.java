package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.process.Drawing.Flow;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says of a drawing what would not run, in words that name the symbol.
@Component
class Linter {

  /// The fact that holds the outcome of the human node before.
  static final String OUTCOME = "outcome";

  /// The fact that is `yes` where the state knows what the applicant confirmed.
  static final String CONFIRMED = "confirmed";

  private final Duties duties;
  private final Set<String> steps;
  private final Set<String> needingDecision;

  Linter(Duties duties, List<AutomaticStep> steps) {
    this.duties = duties;
    this.steps = steps.stream().map(AutomaticStep::name).collect(Collectors.toUnmodifiableSet());
    this.needingDecision =
        steps.stream()
            .filter(AutomaticStep::needsDecision)
            .map(AutomaticStep::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// @param form whose questions conditions may ask for; null if it is not known
  List<Message> faults(Drawing drawing, @Nullable Form form) {
    var faults = new ArrayList<Message>();
    identities(drawing, faults);
    scope(drawing.scope(), form, faults);
    if (faults.isEmpty()) {
      Circles.check(drawing.scope(), faults);
    }
    if (faults.isEmpty()) {
      new Ways(drawing.scope(), duties, needingDecision).check(faults);
    }
    return faults;
  }

  private static void identities(Drawing drawing, List<Message> faults) {
    var seen = new HashSet<String>();
    drawing
        .scope()
        .all()
        .forEach(
            node -> {
              if (!node.id().matches("[A-Za-z_][\\w.-]{0,199}") || !seen.add(node.id())) {
                faults.add(fault("id", node.title(), node.type()));
              }
            });
  }

  private void scope(Scope scope, @Nullable Form form, List<Message> faults) {
    long starts = scope.nodes().stream().filter(it -> it.kind() == Kind.START).count();
    if (starts != 1) {
      faults.add(fault("starts", starts));
    }
    for (Node node : scope.nodes()) {
      node(node, scope, faults);
      if (node.scope() != null) {
        scope(node.scope(), form, faults);
      }
    }
    scope.flows().forEach(flow -> flow(flow, scope, form, faults));
  }

  private void node(Node node, Scope scope, List<Message> faults) {
    if (node.kind() == Kind.FOREIGN || node.facts().containsKey("foreign")) {
      String what = node.fact("foreign").isEmpty() ? node.fact("event") : node.fact("foreign");
      faults.add(
          fault("foreign", node.title(), what.isEmpty() ? node.type() : node.type() + ": " + what));
      return;
    }
    switch (node.kind()) {
      case HUMAN -> human(node, scope, faults);
      case AUTOMATIC -> automatic(node, faults);
      case EXCLUSIVE, INCLUSIVE -> gateway(node, scope, faults);
      case TIMER, BOUNDARY -> timer(node, scope, faults);
      case START, END, TERMINATE, PARALLEL, SUB_PROCESS, FOREIGN -> {}
    }
    boolean isEntered = !scope.to(node.id()).isEmpty();
    if (!isEntered && node.kind() != Kind.START && node.kind() != Kind.BOUNDARY) {
      faults.add(fault("unreachable", node.title()));
    }
    boolean isEnd = node.kind() == Kind.END || node.kind() == Kind.TERMINATE;
    if (scope.from(node.id()).isEmpty() != isEnd) {
      faults.add(fault(isEnd ? "after-end" : "dead-end", node.title()));
    }
  }

  private void human(Node node, Scope scope, List<Message> faults) {
    if (duties.organisation(Duties.written(node)).isEmpty()) {
      faults.add(fault("nobody", node.title(), Duties.written(node)));
    } else if (duties.of(node, scope).isEmpty()) {
      faults.add(fault("duty", node.title()));
    }
    if (node.name().isBlank()) {
      faults.add(fault("nameless", node.id()));
    }
  }

  private void automatic(Node node, List<Message> faults) {
    String step = step(node);
    if (!steps.contains(step)) {
      faults.add(
          fault("step", node.title(), step, String.join(", ", steps.stream().sorted().toList())));
    }
  }

  /// The name of the automatic step of a node.
  static String step(Node node) {
    return node.fact("step").isEmpty() ? node.name().strip() : node.fact("step");
  }

  private static void gateway(Node node, Scope scope, List<Message> faults) {
    List<Flow> out = scope.from(node.id());
    if (out.size() < 2) {
      return;
    }
    out.stream()
        .filter(it -> it.written().isEmpty() && !it.isDefault())
        .forEach(it -> faults.add(fault("no-condition", it.title(), node.title())));
    if (out.stream().noneMatch(Flow::isDefault)) {
      faults.add(fault("no-default", node.title()));
    }
  }

  private static void timer(Node node, Scope scope, List<Message> faults) {
    if (node.fact("time-kind").equals("timeCycle") || !Times.isTime(node.fact("time"))) {
      faults.add(fault("time", node.title(), node.fact("time")));
    }
    if (node.kind() == Kind.BOUNDARY && scope.find(node.fact("beside")).isEmpty()) {
      faults.add(fault("beside", node.title()));
    }
  }

  private static void flow(Flow flow, Scope scope, @Nullable Form form, List<Message> faults) {
    boolean isTied = scope.find(flow.from()).isPresent() && scope.find(flow.to()).isPresent();
    if (!isTied) {
      faults.add(fault("loose", flow.title()));
      return;
    }
    if (flow.written().isEmpty()) {
      return;
    }
    Kind from = scope.find(flow.from()).map(Node::kind).orElse(Kind.FOREIGN);
    if (from != Kind.EXCLUSIVE && from != Kind.INCLUSIVE) {
      faults.add(fault("condition-place", flow.title()));
    }
    if (flow.condition() == null) {
      faults.add(fault("condition", flow.title(), flow.written()));
    } else if (form != null) {
      flow.condition()
          .tests()
          .map(it -> it.question())
          .filter(it -> !isKnown(it, form))
          .forEach(it -> faults.add(fault("question", flow.title(), it)));
    }
  }

  private static boolean isKnown(String name, Form form) {
    return name.equals(OUTCOME) || name.equals(CONFIRMED) || form.find(name).isPresent();
  }

  static Message fault(String key, Object... arguments) {
    return Message.of("service.process.fault." + key, arguments);
  }
}
