package mn.ukhaalag.service.process;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import mn.ukhaalag.web.Message;

/// Finds arrows that lead back without anybody, or any time, to wait for on the way: the conditions
/// would say the same at every turn, so the engine would never come to rest.
final class Circles {

  private final Scope scope;
  private final Set<String> done = new HashSet<>();

  private Circles(Scope scope) {
    this.scope = scope;
  }

  static void check(Scope scope, List<Message> faults) {
    var circles = new Circles(scope);
    scope.nodes().forEach(it -> circles.follow(it, new HashSet<>(), faults));
    scope.nodes().stream()
        .flatMap(it -> Stream.ofNullable(it.scope()))
        .forEach(it -> check(it, faults));
  }

  private void follow(Node node, Set<String> path, List<Message> faults) {
    if (path.contains(node.id())) {
      faults.add(Linter.fault("endless", node.title()));
      done.add(node.id());
      return;
    }
    if (waits(node) || !done.add(node.id())) {
      return;
    }
    path.add(node.id());
    scope.from(node.id()).stream()
        .flatMap(it -> scope.find(it.to()).stream())
        .forEach(it -> follow(it, path, faults));
    path.remove(node.id());
  }

  /// Whether a way leads from its beginning to its end on which nothing is waited for.
  private static boolean isPassed(Scope inner) {
    var seen = new HashSet<String>();
    var open = new ArrayDeque<Node>();
    inner.nodes().stream().filter(it -> it.kind() == Kind.START).forEach(open::add);
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (waits(node) || !seen.add(node.id())) {
        continue;
      }
      if (inner.from(node.id()).isEmpty()) {
        return true;
      }
      inner.from(node.id()).stream().flatMap(it -> inner.find(it.to()).stream()).forEach(open::add);
    }
    return false;
  }

  /// A step of a program may find nothing to wait for.
  private static boolean waits(Node node) {
    return switch (node.kind()) {
      case HUMAN -> true;
      // The legal limit may be over already, however often it is waited for.
      case TIMER -> !node.fact("time").contains("limit");
      case SUB_PROCESS -> node.scope() != null && !isPassed(node.scope());
      case START, END, TERMINATE, AUTOMATIC, EXCLUSIVE, PARALLEL, INCLUSIVE, BOUNDARY, FOREIGN ->
          false;
    };
  }
}
