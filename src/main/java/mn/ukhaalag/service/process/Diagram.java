package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;

/// Where the symbols of one level of a drawing stand: each in the column after the last of those
/// that lead to it, those of a column under each other. The picture of the editor is not used, so
/// that every process looks the same and none without a picture stays blank.
final class Diagram {

  static final int COLUMN = 190;
  static final int ROW = 96;
  static final int MARGIN = 20;

  /// A symbol and its place.
  ///
  /// @param x of its middle
  /// @param y of its middle
  record Box(Node node, int x, int y) {}

  private final Scope scope;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Box> boxes = new HashMap<>();
  private int rows = 1;
  private int width = 1;

  Diagram(Scope scope) {
    this.scope = scope;
    scope.nodes().stream()
        .filter(it -> before(it).isEmpty())
        .forEach(it -> place(it, 0, new HashSet<>()));
    scope.nodes().forEach(it -> columns.putIfAbsent(it.id(), 0));
    arrange();
  }

  /// What leads to it; a timer beside a task comes after it.
  private List<String> before(Node node) {
    List<String> before =
        new ArrayList<>(scope.to(node.id()).stream().map(it -> it.from()).toList());
    if (!node.fact("beside").isEmpty()) {
      before.add(node.fact("beside"));
    }
    return before;
  }

  private void place(Node node, int column, Set<String> path) {
    if (columns.getOrDefault(node.id(), -1) >= column || !path.add(node.id())) {
      return;
    }
    columns.put(node.id(), column);
    for (Node next : scope.nodes()) {
      if (before(next).contains(node.id())) {
        place(next, column + 1, path);
      }
    }
    path.remove(node.id());
  }

  private void arrange() {
    Map<Integer, List<Node>> byColumn = new HashMap<>();
    for (Node node : scope.nodes()) {
      byColumn
          .computeIfAbsent(columns.getOrDefault(node.id(), 0), it -> new ArrayList<>())
          .add(node);
    }
    byColumn.values().forEach(it -> rows = Math.max(rows, it.size()));
    byColumn.forEach(
        (column, nodes) -> {
          width = Math.max(width, column + 1);
          int top = MARGIN + (rows - nodes.size()) * ROW / 2;
          for (int row = 0; row < nodes.size(); row++) {
            Node node = nodes.get(row);
            int x = MARGIN + column * COLUMN + COLUMN / 2;
            boxes.put(node.id(), new Box(node, x, top + row * ROW + ROW / 2));
          }
        });
  }

  List<Box> boxes() {
    return scope.nodes().stream().map(it -> box(it.id())).toList();
  }

  private Box box(String id) {
    return Objects.requireNonNull(boxes.get(id));
  }

  /// The arrows, from and to.
  List<List<Box>> arrows() {
    List<List<Box>> arrows = new ArrayList<>();
    for (Node node : scope.nodes()) {
      for (String from : before(node)) {
        if (boxes.containsKey(from)) {
          arrows.add(List.of(box(from), box(node.id())));
        }
      }
    }
    return arrows;
  }

  int width() {
    return 2 * MARGIN + width * COLUMN;
  }

  int height() {
    return 2 * MARGIN + rows * ROW;
  }
}
