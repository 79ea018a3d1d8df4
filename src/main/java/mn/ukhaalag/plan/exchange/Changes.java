package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Head;
import mn.ukhaalag.plan.exchange.PlanFile.Line;
import mn.ukhaalag.plan.exchange.Tree.Placed;
import mn.ukhaalag.plan.exchange.page.ImportPage.Change;
import mn.ukhaalag.plan.exchange.page.ImportPage.Fact;
import mn.ukhaalag.plan.exchange.page.ImportPage.Kind;
import mn.ukhaalag.plan.exchange.page.ImportPage.Preview;

/// What a file would change of a plan, line by line and cell by cell.
final class Changes {

  private static final Set<Column> NAMES =
      EnumSet.of(
          Column.OBJECTIVE_CODE,
          Column.OBJECTIVE,
          Column.MEASURE_CODE,
          Column.MEASURE,
          Column.INDICATOR);

  private final CellText text;
  private final Tree tree;
  private final Map<UUID, Line> before = new HashMap<>();
  private final Map<UUID, Change> decided = new HashMap<>();

  Changes(Document document, Terms terms, PlanFile now, PlanFile file) {
    this.text = new CellText(document, terms);
    this.tree = new Tree(now, file);
    now.heads().forEach(it -> before.put(it.id(), it));
    now.deeds().forEach(it -> before.put(it.id(), it));
    now.gauges().forEach(it -> before.put(it.id(), it));
  }

  List<Placed> lines() {
    return tree.placed();
  }

  /// How the line is shown before it is applied.
  Preview preview(int number, Placed placed) {
    Line line = placed.line();
    List<Fact> facts = facts(line);
    return new Preview(
        number,
        line.row(),
        placed.depth(),
        kind(line),
        tree.code(line),
        title(line),
        change(line, facts),
        facts);
  }

  Change change(Line line) {
    Change known = decided.get(line.id());
    return known == null ? change(line, facts(line)) : known;
  }

  private Change change(Line line, List<Fact> facts) {
    Change known = facts.isEmpty() ? Change.SAME : Change.CHANGED;
    Change change = before.containsKey(line.id()) ? known : Change.NEW;
    decided.put(line.id(), change);
    return change;
  }

  /// Of a new line what it says besides its name, of another one what changes.
  private List<Fact> facts(Line line) {
    Line old = before.get(line.id());
    Map<Column, String> now = tree.cells(text, line);
    Map<Column, String> then = old == null ? Map.of() : tree.cells(text, old);
    var facts = new ArrayList<Fact>();
    for (Column column : Column.values()) {
      String after = now.getOrDefault(column, "");
      String earlier = then.getOrDefault(column, "");
      boolean isName = old == null && NAMES.contains(column);
      if (!after.equals(earlier) && !isName) {
        facts.add(new Fact(column.key(), old == null ? null : earlier, after));
      }
    }
    return List.copyOf(facts);
  }

  private static Kind kind(Line line) {
    return switch (line) {
      case Head head -> Kind.OBJECTIVE;
      case Deed deed -> deed.parent() == null ? Kind.MEASURE : Kind.ACTIVITY;
      case Gauge gauge -> Kind.INDICATOR;
    };
  }

  private static String title(Line line) {
    return switch (line) {
      case Head head -> head.facts().title();
      case Deed deed -> deed.promise().title();
      case Gauge gauge -> gauge.facts().name();
    };
  }
}
