package mn.ukhaalag.plan.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.plan.exchange.Grid.Row;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Head;

/// The codes of objectives and measures, of the plan and of the file, with the ids that they
/// stand for. A line is written down in the row that has both its code and its words; any other
/// row with the code only speaks of it.
final class KnownCodes {

  private final Map<String, UUID> objectives = new HashMap<>();
  private final Map<String, UUID> measures = new HashMap<>();
  private final Map<String, Row> headRows = new HashMap<>();
  private final Set<String> deedCodes = new HashSet<>();

  KnownCodes(PlanFile now, Grid grid, Fields fields, NewIds ids) {
    for (Head it : now.heads()) {
      objectives.put(it.facts().code(), it.id());
    }
    for (Deed it : now.deeds()) {
      measures.put(it.promise().code(), it.id());
    }
    grid.rows().forEach(row -> learn(row, fields, ids));
  }

  private void learn(Row row, Fields fields, NewIds ids) {
    String objective = row.get(Column.OBJECTIVE_CODE);
    String title = row.get(Column.OBJECTIVE);
    if (!objective.isEmpty() && !title.isEmpty()) {
      Row first = headRows.putIfAbsent(objective, row);
      if (first != null && !first.get(Column.OBJECTIVE).equals(title)) {
        fields.fault(
            row, Column.OBJECTIVE, "plan.exchange.fault.two-titles", objective, first.number());
      }
      objectives.computeIfAbsent(objective, code -> ids.next());
    }
    String measure = row.get(Column.MEASURE_CODE);
    if (!measure.isEmpty() && !row.get(Column.MEASURE).isEmpty()) {
      if (!deedCodes.add(measure)) {
        fields.fault(row, Column.MEASURE_CODE, "plan.conflict.code", measure);
      }
      measures.computeIfAbsent(measure, code -> ids.next());
    }
  }

  Optional<UUID> objective(String code) {
    return Optional.ofNullable(objectives.get(code));
  }

  Optional<UUID> measure(String code) {
    return Optional.ofNullable(measures.get(code));
  }

  /// Whether this row writes its objective down.
  boolean isHead(Row row) {
    Row head = headRows.get(row.get(Column.OBJECTIVE_CODE));
    return head != null && head.number() == row.number();
  }

  /// The objective under which one with that code stands on paper: `2.1` under `2`, if there is
  /// one.
  Optional<UUID> above(String code) {
    return above(code, objectives);
  }

  static <T> Optional<T> above(String code, Map<String, T> all) {
    String upper = code;
    for (int dot = upper.lastIndexOf('.'); dot > 0; dot = upper.lastIndexOf('.')) {
      upper = upper.substring(0, dot);
      T found = all.get(upper);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
