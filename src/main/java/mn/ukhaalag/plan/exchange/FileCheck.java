package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.exchange.Grid.Row;
import mn.ukhaalag.plan.exchange.PlanFile.Gauge;
import mn.ukhaalag.plan.exchange.PlanFile.Head;
import org.jspecify.annotations.Nullable;

/// Checks a table cell by cell against the plan that it is for. A line whose code the plan has
/// already is changed to what the file says of it.
final class FileCheck {

  private static final String NO_PARENT = "-";
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_TEXT = 2000;
  private static final int STRIDE = 500;

  private final Grid grid;
  private final Fields fields;
  private final KnownCodes codes;
  private final Map<UUID, Head> headsNow;
  private final DeedCheck deedCheck;
  private final GaugeCheck gaugeCheck;
  private final List<Head> heads = new ArrayList<>();
  private final List<Gauge> gauges = new ArrayList<>();
  private @Nullable UUID objective;
  private @Nullable UUID measure;

  /// @param now what stands in the plan
  FileCheck(
      PlanFile now,
      Grid grid,
      Fields fields,
      NewIds ids,
      DeedCheck deedCheck,
      GaugeCheck gaugeCheck) {
    this.grid = grid;
    this.fields = fields;
    this.codes = new KnownCodes(now, grid, fields, ids);
    this.headsNow = now.heads().stream().collect(Collectors.toMap(Head::id, it -> it));
    this.deedCheck = deedCheck;
    this.gaugeCheck = gaugeCheck;
  }

  /// @param progress is told how many rows were checked
  PlanFile check(IntConsumer progress) {
    int done = 0;
    for (Row row : grid.rows()) {
      checkHead(row);
      checkDeed(row);
      checkGauge(row);
      if (++done % STRIDE == 0) {
        progress.accept(done);
      }
    }
    refuseCircles();
    deedCheck.checkActivities();
    return new PlanFile(heads, deedCheck.deeds(), gauges);
  }

  private void checkHead(Row row) {
    String code = row.get(Column.OBJECTIVE_CODE);
    if (code.isEmpty()) {
      if (!row.get(Column.OBJECTIVE).isEmpty()) {
        fields.fault(row, Column.OBJECTIVE_CODE, "plan.exchange.fault.cell");
      }
      return;
    }
    Optional<UUID> known = codes.objective(code);
    if (known.isEmpty()) {
      fields.fault(row, Column.OBJECTIVE, "plan.exchange.fault.cell");
    }
    objective = known.orElse(null);
    if (codes.isHead(row)) {
      heads.add(head(row, known.orElseThrow()));
    }
  }

  private Head head(Row row, UUID id) {
    Head before = headsNow.get(id);
    BigDecimal weight =
        before != null && !fields.has(Column.OBJECTIVE_WEIGHT)
            ? before.facts().weight()
            : fields.weight(row, Column.OBJECTIVE_WEIGHT);
    UUID parent =
        before != null && !fields.has(Column.OBJECTIVE_PARENT)
            ? before.facts().parent()
            : parent(row);
    return new Head(
        id,
        row.number(),
        new Objective.Facts(
            parent,
            fields.text(row, Column.OBJECTIVE_CODE, LONGEST_CODE),
            fields.text(row, Column.OBJECTIVE, LONGEST_TEXT),
            weight));
  }

  private @Nullable UUID parent(Row row) {
    String said = row.get(Column.OBJECTIVE_PARENT);
    if (said.isEmpty()) {
      return codes.above(row.get(Column.OBJECTIVE_CODE)).orElse(null);
    }
    Optional<UUID> parent = codes.objective(said);
    if (parent.isEmpty() && !said.equals(NO_PARENT)) {
      fields.fault(row, Column.OBJECTIVE_PARENT, "plan.exchange.fault.objective", said);
    }
    return parent.orElse(null);
  }

  private void checkDeed(Row row) {
    String code = row.get(Column.MEASURE_CODE);
    boolean isWritten = !row.get(Column.MEASURE).isEmpty();
    if (code.isEmpty() && !isWritten) {
      return;
    }
    Optional<UUID> known = codes.measure(code);
    if (known.isEmpty()) {
      fields.fault(
          row, isWritten ? Column.MEASURE_CODE : Column.MEASURE, "plan.exchange.fault.cell");
    } else if (isWritten && objective == null) {
      fields.fault(row, Column.OBJECTIVE_CODE, "plan.exchange.fault.no-objective");
    } else if (isWritten) {
      deedCheck.check(row, known.get(), Objects.requireNonNull(objective), codes);
    }
    measure = known.orElse(null);
  }

  private void checkGauge(Row row) {
    if (row.get(Column.INDICATOR).isEmpty()) {
      return;
    }
    if (measure == null) {
      fields.fault(row, Column.MEASURE_CODE, "plan.exchange.fault.no-measure");
      return;
    }
    gauges.add(gaugeCheck.check(row, measure, deedCheck.organisation(measure)));
  }

  /// No objective may come to stand under itself.
  private void refuseCircles() {
    Map<UUID, @Nullable UUID> parents = new HashMap<>();
    headsNow.values().forEach(it -> parents.put(it.id(), it.facts().parent()));
    heads.forEach(it -> parents.put(it.id(), it.facts().parent()));
    Map<Integer, Row> rows = grid.byNumber();
    for (Head head : heads) {
      var seen = new HashSet<UUID>();
      UUID id = head.id();
      while (id != null && seen.add(id)) {
        id = parents.get(id);
      }
      if (id != null) {
        fields.fault(
            Objects.requireNonNull(rows.get(head.row())),
            Column.OBJECTIVE_PARENT,
            "plan.conflict.circle-objective");
      }
    }
  }
}
