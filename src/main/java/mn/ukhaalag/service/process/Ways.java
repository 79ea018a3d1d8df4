package mn.ukhaalag.service.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import mn.ukhaalag.web.Message;

/// Follows the arrows from the start: whether every way comes to a decision, and once only.
final class Ways {

  private final Scope scope;
  private final Duties duties;
  private final Set<String> needingDecision;
  private final Map<String, String> early = new TreeMap<>();

  Ways(Scope scope, Duties duties, Set<String> needingDecision) {
    this.scope = scope;
    this.duties = duties;
    this.needingDecision = needingDecision;
  }

  void check(List<Message> faults) {
    var undecided = new TreeMap<String, String>();
    var late = new TreeMap<String, String>();
    scope.nodes().stream()
        .filter(it -> it.kind() == Kind.START)
        .forEach(start -> follow(start, false, new HashSet<>(), undecided, late));
    undecided.values().forEach(it -> faults.add(Linter.fault("undecided", it)));
    late.values().forEach(it -> faults.add(Linter.fault("after-decision", it)));
    early.values().forEach(it -> faults.add(Linter.fault("early", it)));
  }

  private void follow(
      Node node,
      boolean isDecided,
      Set<String> seen,
      Map<String, String> undecided,
      Map<String, String> late) {
    if (!seen.add(node.id() + isDecided)) {
      return;
    }
    boolean isEnd = node.kind() == Kind.END || node.kind() == Kind.TERMINATE;
    if (isEnd && !isDecided) {
      undecided.put(node.id(), node.title());
    }
    if (isDecided && (node.kind() == Kind.HUMAN || decides(node, scope))) {
      late.put(node.id(), node.title());
    }
    boolean isEarly = node.kind() == Kind.AUTOMATIC && needingDecision.contains(Linter.step(node));
    if (isEarly && !isDecided) {
      early.put(node.id(), node.title());
    }
    boolean after = isDecided || decides(node, scope);
    scope.from(node.id()).stream()
        .flatMap(flow -> scope.find(flow.to()).stream())
        .forEach(next -> follow(next, after, seen, undecided, late));
    scope.nodes().stream()
        .filter(it -> it.kind() == Kind.BOUNDARY && it.fact("beside").equals(node.id()))
        .forEach(it -> beside(it, isDecided, seen, undecided, late));
  }

  /// A timer that lets its node go on may end without a decision of its own.
  private void beside(
      Node timer,
      boolean isDecided,
      Set<String> seen,
      Map<String, String> undecided,
      Map<String, String> late) {
    boolean goesOn = timer.fact("goes-on").equals("yes");
    follow(timer, isDecided, seen, goesOn ? new TreeMap<>() : undecided, late);
  }

  private boolean decides(Node node, Scope in) {
    return switch (node.kind()) {
      case HUMAN ->
          duties.of(node, in).filter(it -> it.kind() == CaseTask.Kind.DECISION).isPresent();
      case AUTOMATIC -> Linter.step(node).equals(GrantStep.NAME);
      case SUB_PROCESS ->
          node.scope() != null && node.scope().nodes().stream().anyMatch(it -> decides(it, in));
      case START, END, TERMINATE, EXCLUSIVE, PARALLEL, INCLUSIVE, TIMER, BOUNDARY, FOREIGN -> false;
    };
  }
}
