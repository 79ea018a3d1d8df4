package mn.ukhaalag.evaluation.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.evaluation.Mark;
import mn.ukhaalag.evaluation.Mark.Why;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.Scorer;
import mn.ukhaalag.evaluation.Scorer.Work;
import mn.ukhaalag.evaluation.promise.page.Promise;
import mn.ukhaalag.evaluation.promise.page.Promise.Status;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Outcomes;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The published promises of the programmes in force.
@Component
class Programmes {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Outcomes outcomes;
  private final Objectives objectives;
  private final Measures measures;
  private final Scorer scorer;
  private final Scales scales;
  private final People people;
  private final LegalTime legalTime;

  Programmes(
      Outcomes outcomes,
      Objectives objectives,
      Measures measures,
      Scorer scorer,
      Scales scales,
      People people,
      LegalTime legalTime) {
    this.outcomes = outcomes;
    this.objectives = objectives;
    this.measures = measures;
    this.scorer = scorer;
    this.scales = scales;
    this.people = people;
    this.legalTime = legalTime;
  }

  LocalDate today() {
    return legalTime.today();
  }

  /// The programmes that the public may see.
  List<Document> list() {
    return outcomes.promised(Level.PROGRAMME, today());
  }

  /// The programme with that id.
  ///
  /// @throws NotFound if the public sees none
  Document get(UUID id) {
    return list().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("programme " + id));
  }

  /// Its published measures in the order of the document.
  List<Promise> promises(Document document) {
    LocalDate today = today();
    Scale scale = scales.on(Scale.Kind.WORK, today);
    UUID id = document.id();
    Work work = Objects.requireNonNull(scorer.score(scale, today, List.of(id)).get(id));
    List<Objective> tree = objectives.of(id);
    Map<UUID, Objective> known =
        tree.stream().collect(Collectors.toMap(Objective::id, Function.identity()));
    Map<UUID, List<Measure>> own =
        measures.of(id).stream()
            .filter(it -> it.parent() == null && it.promise().isPublic())
            .collect(Collectors.groupingBy(Measure::objective));
    var promises = new ArrayList<Promise>();
    for (Objective objective : inOrder(tree)) {
      for (Measure measure : own.getOrDefault(objective.id(), List.of())) {
        Mark mark = work.scored().marks().getOrDefault(measure.id(), new Mark(null, Why.EMPTY));
        promises.add(promise(measure, mark, objective, known, today));
      }
    }
    return List.copyOf(promises);
  }

  /// Chapter by chapter, as they stand on paper.
  private static List<Objective> inOrder(List<Objective> tree) {
    var ordered = new ArrayList<Objective>();
    append(ordered, tree, null);
    return ordered;
  }

  private static void append(List<Objective> ordered, List<Objective> tree, @Nullable UUID parent) {
    for (Objective objective : tree) {
      if (Objects.equals(objective.parent(), parent)) {
        ordered.add(objective);
        append(ordered, tree, objective.id());
      }
    }
  }

  private Promise promise(
      Measure measure,
      Mark mark,
      Objective objective,
      Map<UUID, Objective> known,
      LocalDate today) {
    var promised = measure.promise();
    BigDecimal score = mark.score();
    return new Promise(
        name(top(objective, known)),
        name(objective),
        promised.code(),
        promised.title(),
        promised.result(),
        people.organisation(promised.organisation()),
        promised.dueOn(),
        status(mark, promised.dueOn(), today),
        score == null ? "" : Numbers.text(Scale.rounded(score)));
  }

  private static Objective top(Objective objective, Map<UUID, Objective> known) {
    UUID parent = objective.parent();
    Objective above = parent == null ? null : known.get(parent);
    return above == null ? objective : top(above, known);
  }

  private static String name(Objective objective) {
    return objective.code() + " " + objective.title();
  }

  static Status status(Mark mark, LocalDate dueOn, LocalDate today) {
    BigDecimal score = mark.score();
    if (score == null) {
      return mark.why() == Why.NOT_ASSESSABLE ? Status.NOT_ASSESSABLE : Status.NOT_DUE;
    }
    if (score.compareTo(HUNDRED) >= 0) {
      return Status.KEPT;
    }
    return today.isAfter(dueOn) ? Status.LATE : Status.UNDER_WAY;
  }
}
