package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.evaluation.Mark.Why;
import mn.ukhaalag.evaluation.Mean.Item;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Outcome;
import mn.ukhaalag.plan.Outcome.Branch;
import org.jspecify.annotations.Nullable;

/// Makes the score of one document of what became of its measures: measure by measure, objective
/// by objective. Only arithmetic: it asks nobody and keeps nothing.
public final class Scoring {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Scale.Content rules;
  private final LocalDate day;
  private final Map<UUID, Verdict> verdicts;
  private final Map<UUID, List<Outcome>> activities = new HashMap<>();
  private final Map<UUID, List<Outcome>> measures = new HashMap<>();
  private final Map<@Nullable UUID, List<Branch>> branches = new HashMap<>();
  private final Map<UUID, Mark> marks = new HashMap<>();
  private final Map<UUID, BigDecimal> shares = new HashMap<>();

  private Scoring(Scale.Content rules, LocalDate day, Map<UUID, Verdict> verdicts) {
    this.rules = rules;
    this.day = day;
    this.verdicts = verdicts;
  }

  /// A document with the marks of all that stands in it.
  ///
  /// @param marks by the ids of measures, activities and objectives
  /// @param shares the part of 100 that each of them has among its siblings that count
  /// @param total of the document
  public record Scored(Map<UUID, Mark> marks, Map<UUID, BigDecimal> shares, Mark total) {}

  /// Scores a document.
  ///
  /// @param verdicts the newest one of each measure that was looked at
  public static Scored score(
      Scale.Content rules,
      LocalDate day,
      Map<UUID, Verdict> verdicts,
      List<Branch> branches,
      List<Outcome> outcomes) {
    var scoring = new Scoring(rules, day, verdicts);
    scoring.arrange(branches, outcomes);
    Mark total = scoring.total();
    return new Scored(Map.copyOf(scoring.marks), Map.copyOf(scoring.shares), total);
  }

  private void arrange(List<Branch> all, List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      UUID parent = outcome.parent();
      if (parent == null) {
        measures.computeIfAbsent(outcome.objective(), id -> new ArrayList<>()).add(outcome);
      } else {
        activities.computeIfAbsent(parent, id -> new ArrayList<>()).add(outcome);
      }
    }
    for (Branch branch : all) {
      branches.computeIfAbsent(branch.parent(), id -> new ArrayList<>()).add(branch);
    }
  }

  private Mark total() {
    List<Branch> top = branches.getOrDefault(null, List.of());
    top.forEach(this::mark);
    Map<UUID, Item> items = weighted(top.stream().map(Scoring::child).toList(), 1);
    return switch (rules.averaging()) {
      case WEIGHTED -> mean(items);
      case PLAIN -> plain(top, shares);
    };
  }

  /// What stands below something.
  private record Child(UUID id, @Nullable BigDecimal weight) {}

  private static Child child(Branch branch) {
    return new Child(branch.id(), branch.weight());
  }

  private static Child child(Outcome outcome) {
    return new Child(outcome.id(), outcome.weight());
  }

  private Mark mark(Branch branch) {
    List<Branch> below = branches.getOrDefault(branch.id(), List.of());
    List<Outcome> own = measures.getOrDefault(branch.id(), List.of());
    below.forEach(this::mark);
    own.forEach(this::mark);
    int groups = (below.isEmpty() ? 0 : 1) + (own.isEmpty() ? 0 : 1);
    Map<UUID, Item> items = weighted(below.stream().map(Scoring::child).toList(), groups);
    items.putAll(weighted(own.stream().map(Scoring::child).toList(), groups));
    Mark mark =
        rules.averaging() == Scale.Averaging.PLAIN
            ? plain(List.of(branch), new HashMap<>())
            : mean(items);
    marks.put(branch.id(), mark);
    return mark;
  }

  /// Siblings with their weights. Those of whom nobody has said one weigh the same; where
  /// two groups of siblings stand under one objective, each of them is 100.
  private Map<UUID, Item> weighted(List<Child> siblings, int groups) {
    boolean nobodySaid = siblings.stream().map(Child::weight).allMatch(Objects::isNull);
    BigDecimal same =
        groups < 2 || siblings.isEmpty()
            ? BigDecimal.ONE
            : HUNDRED.divide(BigDecimal.valueOf(siblings.size()), Mean.EXACT);
    var items = new HashMap<UUID, Item>();
    for (Child child : siblings) {
      BigDecimal said = Objects.requireNonNullElse(child.weight(), BigDecimal.ZERO);
      Mark mark = marks.get(child.id());
      items.put(child.id(), new Item(nobodySaid ? same : said, mark == null ? null : mark.score()));
    }
    return items;
  }

  private Mark mean(Map<UUID, Item> items) {
    items.forEach(
        (id, item) -> Mean.share(item, items.values()).ifPresent(share -> shares.put(id, share)));
    return below(Mean.of(items.values()));
  }

  /// The mean of all measures below, whatever objective they stand under.
  private Mark plain(List<Branch> tops, Map<UUID, BigDecimal> parts) {
    Map<UUID, Item> items = new HashMap<>();
    var open = new ArrayList<>(tops);
    while (!open.isEmpty()) {
      Branch branch = open.removeLast();
      open.addAll(branches.getOrDefault(branch.id(), List.of()));
      for (Outcome outcome : measures.getOrDefault(branch.id(), List.of())) {
        Mark mark = marks.get(outcome.id());
        items.put(outcome.id(), new Item(BigDecimal.ONE, mark == null ? null : mark.score()));
      }
    }
    items.forEach(
        (id, item) -> Mean.share(item, items.values()).ifPresent(share -> parts.put(id, share)));
    return below(Mean.of(items.values()));
  }

  private static Mark below(Optional<BigDecimal> mean) {
    return mean.map(it -> new Mark(it, Why.BELOW)).orElse(Mark.leftOut(Why.EMPTY));
  }

  private Mark mark(Outcome outcome) {
    List<Outcome> parts = activities.getOrDefault(outcome.id(), List.of());
    parts.forEach(this::mark);
    Map<UUID, Item> items = weighted(parts.stream().map(Scoring::child).toList(), 1);
    Mark below = mean(items);
    Mark mark = own(outcome).orElseGet(() -> below.counts() ? below : word(outcome));
    marks.put(outcome.id(), mark);
    return mark;
  }

  /// What does not depend on activities.
  private Optional<Mark> own(Outcome outcome) {
    if (outcome.state() == Measure.State.DROPPED) {
      return Optional.of(Mark.leftOut(Why.DROPPED));
    }
    Verdict verdict = verdicts.get(outcome.id());
    if (verdict == null || !verdict.holdsFor(outcome)) {
      return Optional.empty();
    }
    BigDecimal percent = verdict.percent();
    return Optional.of(
        percent == null
            ? Mark.leftOut(Why.NOT_ASSESSABLE)
            : new Mark(rules.counted(percent), Why.CHECKED));
  }

  private Mark word(Outcome outcome) {
    BigDecimal percent = outcome.percent();
    if (!isDue(outcome)) {
      return Mark.leftOut(Why.NOT_DUE);
    }
    return percent == null
        ? new Mark(rules.counted(BigDecimal.ZERO), Why.SILENT)
        : new Mark(rules.counted(percent), Why.REPORTED);
  }

  private boolean isDue(Outcome outcome) {
    BigDecimal percent = Objects.requireNonNullElse(outcome.percent(), BigDecimal.ZERO);
    return switch (rules.counting()) {
      case STARTED -> percent.signum() > 0 || !day.isBefore(outcome.startsOn());
      case DUE -> percent.compareTo(HUNDRED) >= 0 || day.isAfter(outcome.dueOn());
    };
  }
}
