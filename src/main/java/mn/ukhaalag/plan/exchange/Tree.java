package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.plan.Codes;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Head;
import mn.ukhaalag.plan.exchange.PlanFile.Line;
import org.jspecify.annotations.Nullable;

/// Brings the lines of a plan or of a file into the order of the paper, each under the one that
/// it belongs to. Of a file, what stands above its lines may be in the plan only.
final class Tree {

  private final Map<UUID, UUID> above = new HashMap<>();
  private final Map<UUID, String> codes = new HashMap<>();
  private final Map<String, UUID> objectives = new HashMap<>();
  private final Map<UUID, List<Line>> under = new HashMap<>();
  private final List<Line> tops = new ArrayList<>();

  /// A line with how deep it stands, from 0.
  record Placed(int depth, Line line) {}

  /// @param now what stands in the plan
  /// @param file the lines to be ordered
  Tree(PlanFile now, PlanFile file) {
    learn(now);
    learn(file);
    Set<UUID> present = new HashSet<>();
    List<Line> all = new ArrayList<>();
    all.addAll(file.deeds());
    all.addAll(file.heads());
    all.addAll(file.gauges());
    all.forEach(it -> present.add(it.id()));
    for (Line line : all) {
      UUID upper = above.get(line.id());
      if (upper == null || !present.contains(upper)) {
        tops.add(line);
      } else {
        under.computeIfAbsent(upper, id -> new ArrayList<>()).add(line);
      }
    }
    under.values().forEach(lines -> lines.sort(order()));
    tops.sort(order());
  }

  private void learn(PlanFile lines) {
    for (Head it : lines.heads()) {
      put(it.id(), it.facts().parent());
      codes.put(it.id(), it.facts().code());
      objectives.put(it.facts().code(), it.id());
    }
    for (Deed it : lines.deeds()) {
      put(it.id(), it.parent() == null ? it.objective() : it.parent());
      codes.put(it.id(), it.promise().code());
    }
    lines.gauges().forEach(it -> put(it.id(), it.measure()));
  }

  private void put(UUID id, @Nullable UUID upper) {
    if (upper == null) {
      above.remove(id);
    } else {
      above.put(id, upper);
    }
  }

  /// Indicators first, then measures, then objectives; each kind by its codes, and indicators as
  /// they were entered.
  private Comparator<Line> order() {
    return Comparator.comparingInt(Tree::rank).thenComparing(Codes.by(this::code));
  }

  private static int rank(Line line) {
    return switch (line) {
      case Gauge gauge -> 0;
      case Deed deed -> 1;
      case Head head -> 2;
    };
  }

  String code(Line line) {
    return codes.getOrDefault(line.id(), "");
  }

  List<Placed> placed() {
    var placed = new ArrayList<Placed>();
    tops.forEach(it -> place(it, depth(it.id()), placed));
    return placed;
  }

  private void place(Line line, int depth, List<Placed> placed) {
    placed.add(new Placed(depth, line));
    under.getOrDefault(line.id(), List.of()).forEach(it -> place(it, depth + 1, placed));
  }

  private int depth(UUID id) {
    int depth = 0;
    for (UUID upper = above.get(id); upper != null; upper = above.get(upper)) {
      depth++;
    }
    return depth;
  }

  /// The cells of a line.
  Map<Column, String> cells(CellText text, Line line) {
    return switch (line) {
      case Head head -> text.head(head, parent(head));
      case Deed deed ->
          text.deed(
              deed,
              Objects.requireNonNullElse(codes.get(deed.objective()), ""),
              deed.parent() == null
                  ? ""
                  : Objects.requireNonNullElse(codes.get(deed.parent()), ""));
      case Gauge gauge -> text.gauge(gauge);
    };
  }

  /// A stroke, where its code alone would say that it stands under another.
  private String parent(Head head) {
    UUID parent = head.facts().parent();
    if (parent != null) {
      return Objects.requireNonNullElse(codes.get(parent), "");
    }
    boolean isNested = KnownCodes.above(head.facts().code(), objectives).isPresent();
    return isNested ? "-" : "";
  }
}
