package mn.ukhaalag.evaluation;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The weighted mean of those that count: whoever is left out leaves his weight to the others.
/// Sums are exact, so that their order does not matter; only the division is cut, after 34
/// digits.
public final class Mean {

  /// Enough digits that nothing is rounded before the end.
  public static final MathContext EXACT = MathContext.DECIMAL128;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Mean() {}

  /// One of those that a mean is made of.
  ///
  /// @param weight not negative
  /// @param value null if it is left out
  public record Item(BigDecimal weight, @Nullable BigDecimal value) {

    boolean counts() {
      return value != null && weight.signum() > 0;
    }
  }

  /// The mean; empty if nothing counts.
  public static Optional<BigDecimal> of(Collection<Item> items) {
    BigDecimal weights = weights(items);
    BigDecimal sum = ZERO;
    for (Item item : items) {
      BigDecimal value = item.value();
      if (value != null) {
        sum = sum.add(item.weight().multiply(value));
      }
    }
    return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, EXACT));
  }

  /// The part of 100 that an item has among those that count; empty if it is left out.
  public static Optional<BigDecimal> share(Item item, Collection<Item> all) {
    return item.counts()
        ? Optional.of(item.weight().multiply(HUNDRED).divide(weights(all), EXACT))
        : Optional.empty();
  }

  /// The mean of values that all weigh the same.
  public static Optional<BigDecimal> plain(List<BigDecimal> values) {
    return of(values.stream().map(it -> new Item(BigDecimal.ONE, it)).toList());
  }

  private static BigDecimal weights(Collection<Item> items) {
    return items.stream().filter(Item::counts).map(Item::weight).reduce(ZERO, BigDecimal::add);
  }
}
