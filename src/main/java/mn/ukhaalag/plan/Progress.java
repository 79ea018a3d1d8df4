package mn.ukhaalag.plan;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.Indicator.Counting;
import mn.ukhaalag.plan.Indicator.Direction;
import org.jspecify.annotations.Nullable;

/// How far an indicator has come: 0 at the baseline, 1 at the target. It can be less than 0 and
/// more than 1: it is clamped only where a score is made of it, and rounded only there.
public final class Progress {

  /// Enough digits that nothing is rounded before the end.
  public static final MathContext EXACT = MathContext.DECIMAL128;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Progress() {}

  /// (actual − baseline) / (target − baseline), which serves both directions.
  ///
  /// Where target and baseline are the same, the target is met or not met. Without a baseline a
  /// rising indicator is actual / target and a falling one target / actual, so that worse is
  /// never
  /// more; a target of 0 is then met or not met too.
  public static BigDecimal of(
      Direction direction, @Nullable BigDecimal baseline, BigDecimal target, BigDecimal actual) {
    if (baseline == null) {
      return withoutBaseline(direction, target, actual);
    }
    BigDecimal way = target.subtract(baseline);
    return way.signum() == 0
        ? met(direction, target, actual)
        : actual.subtract(baseline).divide(way, EXACT);
  }

  private static BigDecimal withoutBaseline(
      Direction direction, BigDecimal target, BigDecimal actual) {
    BigDecimal whole = direction == Direction.RISING ? target : actual;
    BigDecimal part = direction == Direction.RISING ? actual : target;
    return target.signum() == 0 || whole.signum() == 0
        ? met(direction, target, actual)
        : part.divide(whole, EXACT);
  }

  /// 1 if the target is met, else 0.
  private static BigDecimal met(Direction direction, BigDecimal target, BigDecimal actual) {
    return isMet(direction, target, actual) ? ONE : ZERO;
  }

  /// Whether the target is reached or passed in the direction.
  public static boolean isMet(Direction direction, BigDecimal target, BigDecimal actual) {
    int difference = actual.compareTo(target);
    return direction == Direction.RISING ? difference >= 0 : difference <= 0;
  }

  /// Whether somebody aims where he does not want to go: a rising indicator below its baseline,
  /// a
  /// falling one above it.
  public static boolean isAgainst(
      Direction direction, @Nullable BigDecimal baseline, BigDecimal target) {
    return baseline != null && !isMet(direction, baseline, target);
  }

  /// What was reached by the end of the quarter: of states the last one that is known, of
  /// additions
  /// the sum, of shares the sum of the numerators by the sum of the denominators. Empty if
  /// nothing
  /// is known, or nothing can be divided by.
  ///
  /// @param actuals of one indicator, one year and one part of its break-down
  public static Optional<BigDecimal> reached(
      Counting counting, boolean isShare, List<Actual> actuals, int quarter) {
    List<Actual> known = actuals.stream().filter(it -> it.quarter() <= quarter).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    if (counting == Counting.CUMULATIVE) {
      return isShare ? share(known) : Optional.of(sum(known));
    }
    int last = known.stream().mapToInt(Actual::quarter).max().orElseThrow();
    List<Actual> newest = known.stream().filter(it -> it.quarter() == last).toList();
    return isShare ? share(newest) : Optional.of(sum(newest));
  }

  /// The percentage that several shares make together: added up as such, never averaged.
  public static Optional<BigDecimal> share(List<Actual> actuals) {
    BigDecimal numerator = ZERO;
    BigDecimal denominator = ZERO;
    for (Actual actual : actuals) {
      numerator = numerator.add(Objects.requireNonNullElse(actual.numerator(), ZERO));
      denominator = denominator.add(Objects.requireNonNullElse(actual.denominator(), ZERO));
    }
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(numerator.multiply(HUNDRED).divide(denominator, EXACT));
  }

  private static BigDecimal sum(List<Actual> actuals) {
    return actuals.stream()
        .map(it -> Objects.requireNonNullElse(it.value(), ZERO))
        .reduce(ZERO, BigDecimal::add);
  }
}
