package mn.ukhaalag.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.evaluation.Mark.Why;
import mn.ukhaalag.evaluation.Scale.Averaging;
import mn.ukhaalag.evaluation.Scale.Band;
import mn.ukhaalag.evaluation.Scale.Content;
import mn.ukhaalag.evaluation.Scale.Counting;
import mn.ukhaalag.evaluation.Scale.Light;
import mn.ukhaalag.evaluation.Scale.Step;
import mn.ukhaalag.plan.Measure.State;
import mn.ukhaalag.plan.Outcome;
import mn.ukhaalag.plan.Outcome.Branch;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The score of a document: the published example, and what is left out.
class ScoringTest {

  private static final LocalDate TODAY = LocalDate.of(2019, 6, 30);
  private static final UUID DOCUMENT = UUID.randomUUID();
  private static final Branch OBJECTIVE = new Branch(UUID.randomUUID(), DOCUMENT, null, null);

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>(List.of(OBJECTIVE));

  /// Dundgovi aimag's published half-year report of 2019: 59 measures done, 13 in progress, 5
  /// weak, 1 not begun, 2 not due.
  @Example
  void thePublishedExample() {
    Branch other = new Branch(UUID.randomUUID(), DOCUMENT, null, null);
    branches.add(other);
    for (int number = 0; number < 80; number++) {
      String percent = number < 59 ? "100" : number < 72 ? "70" : number < 77 ? "30" : "0";
      LocalDate from = number < 78 ? TODAY.minusDays(90) : TODAY.plusDays(1);
      add(number % 7 == 0 ? other : OBJECTIVE, from, number < 78 ? percent : null, null);
    }
    Mark total = score(Averaging.PLAIN, Counting.STARTED);
    assertThat(Scale.rounded(number(total.score()))).isEqualTo("89.23");
  }

  @Example
  void theSameUnderOneObjectiveByWeight() {
    for (int number = 0; number < 80; number++) {
      String percent = number < 59 ? "100" : number < 72 ? "70" : number < 77 ? "30" : "0";
      LocalDate from = number < 78 ? TODAY.minusDays(90) : TODAY.plusDays(1);
      add(OBJECTIVE, from, number < 78 ? percent : null, null);
    }
    Mark total = score(Averaging.WEIGHTED, Counting.STARTED);
    assertThat(Scale.rounded(number(total.score()))).isEqualTo("89.23");
  }

  @Example
  void objectivesGoByTheirWeightsAndThoseWithoutAnythingLeaveTheirsToOthers() {
    branches.clear();
    Branch first = branch(null, "50");
    Branch second = branch(null, "30");
    branch(null, "20");
    Branch below = branch(second, null);
    add(first, TODAY, "80", "60");
    add(first, TODAY, "30", "40");
    add(below, TODAY, "100", "100");
    // (60 × 50 + 100 × 30) / 80
    assertThat(score(Averaging.WEIGHTED, Counting.STARTED).score()).isEqualByComparingTo("75");
    // (80 + 30 + 100) / 3
    assertThat(score(Averaging.PLAIN, Counting.STARTED).score()).isEqualByComparingTo("70");
  }

  @Example
  void whatIsNotDueByTheRuleIsLeftOut() {
    add(OBJECTIVE, TODAY.minusDays(10), "40", null);
    add(OBJECTIVE, TODAY.minusDays(10), null, null);
    assertThat(score(Averaging.WEIGHTED, Counting.STARTED).score()).isEqualByComparingTo("20");
    assertThat(score(Averaging.WEIGHTED, Counting.DUE).why()).isEqualTo(Why.EMPTY);
    add(OBJECTIVE, TODAY.minusDays(10), "100", null);
    assertThat(score(Averaging.WEIGHTED, Counting.DUE).score()).isEqualByComparingTo("100");
  }

  @Example
  void activitiesMakeTheirMeasureAndTheTeamIsBelievedBeforeAll() {
    Outcome measure = add(OBJECTIVE, TODAY, "10", null);
    activity(measure, "100", "75", State.UNDER_WAY);
    activity(measure, "20", "25", State.UNDER_WAY);
    activity(measure, "0", null, State.DROPPED);
    assertThat(score(Averaging.WEIGHTED, Counting.STARTED).score()).isEqualByComparingTo("80");
    var lowered = verdict(measure, Verdict.Kind.LOWERED, "55");
    assertThat(score(Map.of(measure.id(), lowered)).score()).isEqualByComparingTo("55");
    var cannot = verdict(measure, Verdict.Kind.NOT_ASSESSABLE, null);
    assertThat(score(Map.of(measure.id(), cannot)).why()).isEqualTo(Why.EMPTY);
  }

  @Example
  void whatWasConfirmedHoldsUntilSomethingElseIsReported() {
    Outcome measure = add(OBJECTIVE, TODAY, "60", null);
    var confirmed = verdict(measure, Verdict.Kind.CONFIRMED, "60");
    assertThat(confirmed.holdsFor(measure)).isTrue();
    assertThat(confirmed.holdsFor(add(OBJECTIVE, TODAY, "90", null))).isFalse();
  }

  @Property
  void whatIsTakenOutOrNotDueChangesNothing(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 100) Integer> percents) {
    outcomes.clear();
    percents.forEach(it -> add(OBJECTIVE, TODAY, it.toString(), null));
    Mark before = score(Averaging.WEIGHTED, Counting.STARTED);
    add(OBJECTIVE, TODAY.plusDays(1), null, null);
    Outcome dropped = add(OBJECTIVE, TODAY, "0", null);
    outcomes.remove(dropped);
    outcomes.add(changed(dropped, State.DROPPED));
    assertThat(score(Averaging.WEIGHTED, Counting.STARTED)).isEqualTo(before);
  }

  @Example
  void theOlderRuleKnowsFourSteps() {
    var rules = rules(Averaging.PLAIN, Counting.STARTED, "100", "70", "30", "0");
    assertThat(rules.counted(new BigDecimal("99.9"))).isEqualByComparingTo("70");
    assertThat(rules.counted(new BigDecimal("29"))).isEqualByComparingTo("0");
    assertThat(rules.counted(new BigDecimal("100"))).isEqualByComparingTo("100");
  }

  private static BigDecimal number(@Nullable BigDecimal score) {
    return java.util.Objects.requireNonNull(score);
  }

  private Mark score(Averaging averaging, Counting counting) {
    return Scoring.score(rules(averaging, counting), TODAY, Map.of(), branches, outcomes).total();
  }

  private Mark score(Map<UUID, Verdict> verdicts) {
    var rules = rules(Averaging.WEIGHTED, Counting.STARTED);
    return Scoring.score(rules, TODAY, verdicts, branches, outcomes).total();
  }

  private static Content rules(Averaging averaging, Counting counting, String... steps) {
    return new Content(
        averaging,
        counting,
        java.util.Arrays.stream(steps).map(it -> new Step(new BigDecimal(it), it, it)).toList(),
        List.of(new Band(BigDecimal.ZERO, "", "", Light.RED)),
        List.of(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  private Branch branch(@Nullable Branch parent, @Nullable String weight) {
    var branch =
        new Branch(
            UUID.randomUUID(), DOCUMENT, parent == null ? null : parent.id(), decimal(weight));
    branches.add(branch);
    return branch;
  }

  private Outcome add(
      Branch objective, LocalDate from, @Nullable String percent, @Nullable String weight) {
    var outcome =
        new Outcome(
            UUID.randomUUID(),
            DOCUMENT,
            objective.id(),
            null,
            UUID.randomUUID(),
            from,
            TODAY.plusDays(30),
            decimal(weight),
            State.UNDER_WAY,
            decimal(percent),
            false);
    outcomes.add(outcome);
    return outcome;
  }

  private void activity(Outcome measure, String percent, @Nullable String weight, State state) {
    outcomes.add(
        new Outcome(
            UUID.randomUUID(),
            DOCUMENT,
            measure.objective(),
            measure.id(),
            measure.organisation(),
            TODAY,
            TODAY,
            decimal(weight),
            state,
            decimal(percent),
            false));
  }

  private static Outcome changed(Outcome outcome, State state) {
    return new Outcome(
        outcome.id(),
        outcome.document(),
        outcome.objective(),
        null,
        outcome.organisation(),
        outcome.startsOn(),
        outcome.dueOn(),
        outcome.weight(),
        state,
        outcome.percent(),
        false);
  }

  private static Verdict verdict(Outcome outcome, Verdict.Kind kind, @Nullable String percent) {
    return new Verdict(
        UUID.randomUUID(),
        outcome.id(),
        kind,
        outcome.percent(),
        decimal(percent),
        "",
        "",
        Instant.EPOCH,
        null);
  }

  private static @Nullable BigDecimal decimal(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }
}
