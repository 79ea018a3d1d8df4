package mn.ukhaalag.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mn.ukhaalag.evaluation.Mean.Item;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Means of what counts: whoever is left out leaves his weight to the others.
class MeanTest {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Provide
  Arbitrary<List<Item>> items() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, HUNDRED).ofScale(3);
    return Combinators.combine(numbers, numbers.injectNull(0.2)).as(Item::new).list().ofMaxSize(30);
  }

  @Property
  void theWeightsOfThoseThatCountAreAWholeAgain(@ForAll("items") List<Item> items) {
    BigDecimal all =
        items.stream()
            .map(it -> Mean.share(it, items).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (Mean.of(items).isPresent()) {
      assertThat(Scale.rounded(all)).isEqualByComparingTo(HUNDRED);
    } else {
      assertThat(all).isEqualByComparingTo(BigDecimal.ZERO);
    }
  }

  @Property
  void whoIsLeftOutIsAsIfHeWereNotThere(@ForAll("items") List<Item> items) {
    List<Item> counted = items.stream().filter(it -> it.value() != null).toList();
    assertThat(Mean.of(items)).isEqualTo(Mean.of(counted));
  }

  @Property
  void theOrderDoesNotMatterToTheLastDigit(@ForAll("items") List<Item> items, @ForAll long seed) {
    var shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Mean.of(shuffled)).isEqualTo(Mean.of(items));
  }

  @Property
  void theMeanLiesBetweenTheLeastAndTheMost(@ForAll("items") List<Item> items) {
    List<BigDecimal> values =
        items.stream()
            .filter(it -> it.weight().signum() > 0)
            .flatMap(it -> java.util.stream.Stream.ofNullable(it.value()))
            .toList();
    Mean.of(items)
        .ifPresent(
            mean ->
                assertThat(Scale.rounded(mean))
                    .isBetween(
                        Scale.rounded(Collections.min(values)),
                        Scale.rounded(Collections.max(values))));
  }

  @Example
  void nothingHasNoMean() {
    assertThat(Mean.of(List.of())).isEmpty();
    assertThat(Mean.of(List.of(new Item(BigDecimal.ZERO, HUNDRED)))).isEmpty();
  }
}
