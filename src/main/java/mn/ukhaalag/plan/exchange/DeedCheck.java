package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.exchange.Grid.Row;
import mn.ukhaalag.plan.exchange.PlanFile.Deed;
import mn.ukhaalag.plan.exchange.PlanFile.Service;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// Checks the measures and activities of a file.
final class DeedCheck {

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_ARTICLES = 300;

  private final Document document;
  private final Fields fields;
  private final Function<UUID, Optional<Message>> refusal;
  private final Map<UUID, Deed> all = new HashMap<>();
  private final Map<UUID, Deed> fresh = new LinkedHashMap<>();
  private final Map<UUID, Row> rows = new HashMap<>();

  /// @param refusal why the plan cannot serve that document; empty if it can
  DeedCheck(
      Document document, PlanFile now, Fields fields, Function<UUID, Optional<Message>> refusal) {
    this.document = document;
    this.fields = fields;
    this.refusal = refusal;
    now.deeds().forEach(it -> all.put(it.id(), it));
  }

  List<Deed> deeds() {
    return List.copyOf(fresh.values());
  }

  /// The organisation that answers for a measure of the plan or of the file.
  UUID organisation(UUID measure) {
    Deed deed = all.get(measure);
    return deed == null ? document.organisation() : deed.promise().organisation();
  }

  void check(Row row, UUID id, UUID objective, KnownCodes codes) {
    Deed before = all.get(id);
    Promise promise = promise(row, before == null ? null : before.promise());
    var deed =
        new Deed(
            id,
            row.number(),
            objective,
            isKept(before, Column.MEASURE_PARENT) ? parent(before) : parent(row, codes),
            promise,
            budget(row, before),
            before != null && isKept(before, Column.EXECUTORS)
                ? before.executors()
                : executors(row),
            before != null && isKept(before, Column.LINKS) ? before.links() : links(row));
    all.put(id, deed);
    fresh.put(id, deed);
    rows.put(id, row);
  }

  private boolean isKept(@Nullable Object before, Column column) {
    return before != null && !fields.has(column);
  }

  private static @Nullable UUID parent(@Nullable Deed before) {
    return before == null ? null : before.parent();
  }

  private @Nullable UUID parent(Row row, KnownCodes codes) {
    String said = row.get(Column.MEASURE_PARENT);
    Optional<UUID> parent = codes.measure(said);
    if (!said.isEmpty() && parent.isEmpty()) {
      fields.fault(row, Column.MEASURE_PARENT, "plan.exchange.fault.measure", said);
    }
    return parent.orElse(null);
  }

  private Promise promise(Row row, @Nullable Promise before) {
    LocalDate starts =
        fields.day(row, Column.STARTS, before == null ? document.from() : before.startsOn());
    LocalDate due = fields.day(row, Column.DUE, before == null ? document.to() : before.dueOn());
    if (starts.isAfter(due)) {
      fields.fault(row, Column.DUE, "plan.problem.period");
    }
    UUID organisation =
        before != null && isKept(before, Column.ORGANISATION)
            ? before.organisation()
            : organisation(row);
    return new Promise(
        fields.needed(row, Column.MEASURE_CODE, LONGEST_CODE),
        fields.needed(row, Column.MEASURE, LONGEST_TEXT),
        before != null && isKept(before, Column.RESULT)
            ? before.result()
            : fields.text(row, Column.RESULT, LONGEST_TEXT),
        organisation,
        post(row, before, organisation),
        starts,
        due,
        before != null && isKept(before, Column.WEIGHT)
            ? before.weight()
            : fields.weight(row, Column.WEIGHT),
        fields.yes(row, Column.EVIDENCE, before == null || before.needsEvidence()),
        fields.yes(row, Column.PUBLIC, before != null && before.isPublic()));
  }

  private UUID organisation(Row row) {
    String name = row.get(Column.ORGANISATION);
    Optional<UUID> found = fields.terms().directory().organisation(name);
    if (!name.isEmpty() && found.isEmpty()) {
      fields.fault(row, Column.ORGANISATION, "plan.exchange.fault.organisation", name);
    }
    return found.orElse(document.organisation());
  }

  private @Nullable UUID post(Row row, @Nullable Promise before, UUID organisation) {
    if (before != null && isKept(before, Column.POST)) {
      return before.organisation().equals(organisation) ? before.post() : null;
    }
    String title = row.get(Column.POST);
    Optional<UUID> found = fields.terms().directory().post(organisation, title);
    if (!title.isEmpty() && found.isEmpty()) {
      fields.fault(row, Column.POST, "plan.exchange.fault.post", title);
    }
    return found.orElse(null);
  }

  private Map<Source, BigDecimal> budget(Row row, @Nullable Deed before) {
    var budget = new EnumMap<Source, BigDecimal>(Source.class);
    for (Source source : Source.values()) {
      Column column = Column.planned(source);
      BigDecimal amount =
          before != null && isKept(before, column)
              ? before.budget().get(source)
              : fields.amount(row, column);
      if (amount != null && amount.signum() > 0) {
        budget.put(source, amount);
      }
    }
    return budget;
  }

  private List<Executor> executors(Row row) {
    var executors = new ArrayList<Executor>();
    for (String name : Fields.list(row, Column.EXECUTORS)) {
      Optional<Executor> found = fields.terms().directory().executor(name);
      if (found.isEmpty()) {
        fields.fault(row, Column.EXECUTORS, "plan.exchange.fault.executor", name);
      }
      found.filter(it -> !executors.contains(it)).ifPresent(executors::add);
    }
    return executors;
  }

  private List<Service> links(Row row) {
    var links = new ArrayList<Service>();
    for (String line : Fields.list(row, Column.LINKS)) {
      Optional<Service> found = fields.terms().sentences().read(line);
      if (found.isEmpty()) {
        fields.fault(row, Column.LINKS, "plan.exchange.fault.link", line);
        continue;
      }
      refusal
          .apply(found.get().document())
          .ifPresent(why -> fields.fault(row, Column.LINKS, why.key()));
      int length = found.get().articles().length();
      if (length > LONGEST_ARTICLES) {
        fields.fault(row, Column.LINKS, "web.problem.long", LONGEST_ARTICLES, length);
      }
      links.add(found.get());
    }
    return links;
  }

  /// An activity stands under a measure of its own objective, and never under an activity.
  void checkActivities() {
    for (Deed deed : fresh.values()) {
      Row row = Objects.requireNonNull(rows.get(deed.id()));
      Deed parent = deed.parent() == null ? null : all.get(deed.parent());
      if (parent == null) {
        continue;
      }
      if (parent.parent() != null || parent.id().equals(deed.id())) {
        fields.fault(row, Column.MEASURE_PARENT, "plan.exchange.fault.activity");
      } else if (!parent.objective().equals(deed.objective())) {
        fields.fault(row, Column.OBJECTIVE_CODE, "plan.exchange.fault.other-objective");
      }
    }
    for (Deed deed : all.values()) {
      Deed parent = deed.parent() == null ? null : fresh.get(deed.parent());
      if (parent != null && parent.parent() != null && !fresh.containsKey(deed.id())) {
        Row row = Objects.requireNonNull(rows.get(parent.id()));
        fields.fault(row, Column.MEASURE_PARENT, "plan.exchange.fault.activity");
      }
    }
  }
}
