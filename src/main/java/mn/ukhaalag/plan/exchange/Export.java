package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Head;
import mn.ukhaalag.plan.exchange.PlanFile.Line;
import mn.ukhaalag.plan.exchange.Tree.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says plans in the rows in which they can be taken in again.
@Component
class Export {

  private final Standing standing;
  private final Lexicon lexicon;
  private final Budgets budgets;

  Export(Standing standing, Lexicon lexicon, Budgets budgets) {
    this.standing = standing;
    this.lexicon = lexicon;
    this.budgets = budgets;
  }

  /// The lines of a plan in the order of the paper: a row for each measure, with its first
  /// indicator and, if it is the first one, with its objective; the others have rows of their
  /// own.
  List<Map<Column, String>> rows(Document document, Language language) {
    PlanFile now = standing.of(document.id());
    var text = new CellText(document, lexicon.terms(language, now, List.of()));
    var tree = new Tree(now, now);
    Map<UUID, Map<Source, BigDecimal>> spent =
        budgets.spent(now.deeds().stream().map(Deed::id).toList());
    var rows = new ArrayList<Map<Column, String>>();
    Line before = null;
    for (Placed placed : tree.placed()) {
      Line line = placed.line();
      Map<Column, String> cells = new EnumMap<>(Column.class);
      cells.putAll(tree.cells(text, line));
      cells.putAll(CellText.spent(spent.getOrDefault(line.id(), Map.of())));
      if (sharesRow(before, line)) {
        rows.getLast().putAll(cells);
      } else {
        if (line instanceof Gauge gauge) {
          cells.put(Column.MEASURE_CODE, measureCode(now, gauge));
        }
        rows.add(cells);
      }
      before = line;
    }
    return rows;
  }

  private static boolean sharesRow(@Nullable Line before, Line line) {
    boolean isFirstGauge = line instanceof Gauge && before instanceof Deed;
    boolean isFirstDeed =
        line instanceof Deed deed
            && before instanceof Head head
            && deed.parent() == null
            && deed.objective().equals(head.id());
    return isFirstGauge || isFirstDeed;
  }

  private static String measureCode(PlanFile now, Gauge gauge) {
    return now.deeds().stream()
        .filter(it -> it.id().equals(gauge.measure()))
        .map(it -> it.promise().code())
        .findFirst()
        .orElse("");
  }

  /// The columns that these rows need: all that can be taken in, and the money spent if there is
  /// any.
  static List<Column> columns(List<Map<Column, String>> rows) {
    return Stream.of(Column.values())
        .filter(
            it -> Column.TAKEN.contains(it) || rows.stream().anyMatch(row -> row.containsKey(it)))
        .toList();
  }
}
