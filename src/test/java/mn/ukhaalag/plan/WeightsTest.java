package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Weights of siblings total 100, to the last digit, and what is missing is said.
class WeightsTest {

  @Property
  void whatIsMissingMakesThemWhole(
      @ForAll @Size(min = 1, max = 12)
          List<@Scale(3) @BigRange(min = "0", max = "100") BigDecimal> weights) {
    var missing = Weights.missing(weights);
    BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(missing.isEmpty()).isEqualTo(total.compareTo(Weights.ALL) == 0);
    missing.ifPresent(
        lack -> {
          var whole = new ArrayList<>(weights);
          whole.add(lack);
          assertThat(Weights.missing(whole)).isEmpty();
        });
  }

  @Example
  void siblingsWithoutAnyWeightCountTheSame() {
    List<@Nullable BigDecimal> nobody = Arrays.asList(null, null);
    assertThat(Weights.missing(nobody)).isEmpty();
    List<@Nullable BigDecimal> one = Arrays.asList(BigDecimal.valueOf(60), null);
    assertThat(Weights.missing(one)).contains(BigDecimal.valueOf(40));
    List<@Nullable BigDecimal> forgotten = Arrays.asList(BigDecimal.valueOf(100), null);
    assertThat(Weights.missing(forgotten)).isPresent();
  }

  @Example
  void thirdsAreNotAWhole() {
    var third = new BigDecimal("33.333");
    assertThat(Weights.missing(List.of(third, third, third))).contains(new BigDecimal("0.001"));
  }
}
