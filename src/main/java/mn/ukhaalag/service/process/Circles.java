package mn.ukhaalag.service.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  /// A step of a program may find nothing to wait for.
  private static boolean waits(Node node) {
    return switch (node.kind()) {
      case HUMAN, TIMER -> true;
      case SUB_PROCESS -> node.scope() != null && node.scope().all().anyMatch(Circles::waits);
      case START, END, TERMINATE, AUTOMATIC, EXCLUSIVE, PARALLEL, INCLUSIVE, BOUNDARY, FOREIGN ->
          false;
    };
  }
}
