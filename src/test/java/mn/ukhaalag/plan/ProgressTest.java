package mn.ukhaalag.plan;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.Indicator.Counting;
import mn.ukhaalag.plan.Indicator.Direction;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How far an indicator has come, in both directions and at all edges.
class ProgressTest {

  private static final UUID INDICATOR = UUID.randomUUID();

  @Property
  void itIsNothingAtTheBaselineAndAllAtTheTargetInBothDirections(
      @ForAll Direction direction,
      @ForAll @Scale(3) @BigRange(min = "-1e9", max = "1e9") BigDecimal baseline,
      @ForAll @Scale(3) @BigRange(min = "-1e9", max = "1e9") BigDecimal target) {
    Assume.that(baseline.compareTo(target) != 0);
    assertThat(Progress.of(direction, baseline, target, baseline)).isEqualByComparingTo(ZERO);
    assertThat(Progress.of(direction, baseline, target, target)).isEqualByComparingTo(ONE);
  }

  @Property
  void aStepTowardsTheTargetIsNeverLess(
      @ForAll @Scale(2) @BigRange(min = "-1e6", max = "1e6") BigDecimal baseline,
      @ForAll @Scale(2) @BigRange(min = "0.01", max = "1e6") BigDecimal way,
      @ForAll @Scale(2) @BigRange(min = "-1e6", max = "1e6") BigDecimal actual,
      @ForAll @Scale(2) @BigRange(min = "0.01", max = "1e6") BigDecimal step) {
    var rising = Progress.of(Direction.RISING, baseline, baseline.add(way), actual);
    var higher = Progress.of(Direction.RISING, baseline, baseline.add(way), actual.add(step));
    assertThat(higher).isGreaterThan(rising);
    var falling = Progress.of(Direction.FALLING, baseline, baseline.subtract(way), actual);
    var lower =
        Progress.of(Direction.FALLING, baseline, baseline.subtract(way), actual.subtract(step));
    assertThat(lower).isGreaterThan(falling);
  }

  @Property
  void aTargetThatIsTheBaselineIsMetOrNot(
      @ForAll Direction direction,
      @ForAll @Scale(2) @BigRange(min = "-1e6", max = "1e6") BigDecimal target,
      @ForAll @Scale(2) @BigRange(min = "-1e6", max = "1e6") BigDecimal actual) {
    boolean isMet =
        direction == Direction.RISING
            ? actual.compareTo(target) >= 0
            : actual.compareTo(target) <= 0;
    assertThat(Progress.of(direction, target, target, actual)).isEqualTo(isMet ? ONE : ZERO);
  }

  @Property
  void withoutABaselineItIsActualByTarget(
      @ForAll @Scale(2) @BigRange(min = "0.01", max = "1e6") BigDecimal target,
      @ForAll @IntRange(max = 300) int percent) {
    BigDecimal part = BigDecimal.valueOf(percent, 2);
    assertThat(Progress.of(Direction.RISING, null, target, target.multiply(part)))
        .isEqualByComparingTo(part);
  }

  @Property
  void aTargetOfNothingNeverBreaks(
      @ForAll Direction direction,
      @ForAll @Scale(2) @BigRange(min = "-1e6", max = "1e6") BigDecimal actual) {
    assertThat(Progress.of(direction, null, ZERO, actual)).isIn(ZERO, ONE);
    assertThat(Progress.of(direction, BigDecimal.TEN, ZERO, actual)).isNotNull();
  }

  @Example
  void fewerComplaintsThanAimedAtAreMoreThanAll() {
    assertThat(of(Direction.FALLING, "40", "20", "25")).isEqualByComparingTo("0.75");
    assertThat(of(Direction.FALLING, "40", "20", "15")).isEqualByComparingTo("1.25");
    assertThat(of(Direction.FALLING, "40", "20", "50")).isEqualByComparingTo("-0.5");
    assertThat(of(Direction.FALLING, null, "20", "40")).isEqualByComparingTo("0.5");
    assertThat(of(Direction.FALLING, null, "20", "0")).isEqualByComparingTo("1");
  }

  @Example
  void aTargetAgainstTheDirectionIsSeen() {
    assertThat(isAgainst(Direction.RISING, "60", "50")).isTrue();
    assertThat(isAgainst(Direction.FALLING, "60", "70")).isTrue();
    assertThat(isAgainst(Direction.RISING, "60", "60")).isFalse();
    assertThat(isAgainst(Direction.FALLING, null, "70")).isFalse();
  }

  @Example
  void statesCountByTheLastAndAdditionsByTheirSum() {
    var actuals = List.of(value(1, "3"), value(2, "5"), value(4, "2"));
    assertThat(Progress.reached(Counting.POINT, false, actuals, 3)).contains(new BigDecimal("5"));
    assertThat(Progress.reached(Counting.CUMULATIVE, false, actuals, 3))
        .contains(new BigDecimal("8"));
    assertThat(Progress.reached(Counting.CUMULATIVE, false, actuals, 4))
        .contains(new BigDecimal("10"));
    assertThat(Progress.reached(Counting.POINT, false, List.of(value(3, "1")), 2)).isEmpty();
  }

  @Property
  void sharesAreAddedUpAsNumeratorsAndDenominators(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 10_000) Integer> wholes,
      @ForAll @IntRange(max = 100) int percent) {
    var actuals =
        wholes.stream()
            .map(whole -> share(BigDecimal.valueOf((long) whole * percent, 2), whole))
            .toList();
    assertThat(Progress.share(actuals).orElseThrow()).isEqualByComparingTo("" + percent);
  }

  @Example
  void aShareOfNothingIsUnknown() {
    assertThat(Progress.share(List.of(share(ZERO, 0)))).isEmpty();
    assertThat(Progress.share(List.of(share(ONE, 2), share(BigDecimal.valueOf(9), 98))))
        .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("10"));
  }

  private static BigDecimal of(
      Direction direction, @Nullable String baseline, String target, String actual) {
    return Progress.of(
        direction,
        baseline == null ? null : new BigDecimal(baseline),
        new BigDecimal(target),
        new BigDecimal(actual));
  }

  private static boolean isAgainst(Direction direction, @Nullable String baseline, String target) {
    return Progress.isAgainst(
        direction, baseline == null ? null : new BigDecimal(baseline), new BigDecimal(target));
  }

  private static Actual value(int quarter, String value) {
    return new Actual(INDICATOR, 2026, quarter, "", new BigDecimal(value), null, null);
  }

  private static Actual share(BigDecimal numerator, int denominator) {
    return new Actual(INDICATOR, 2026, 1, "", null, numerator, BigDecimal.valueOf(denominator));
  }
}
