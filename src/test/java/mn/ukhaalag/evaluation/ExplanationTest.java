package mn.ukhaalag.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.evaluation.Explanation.Figure;
import mn.ukhaalag.evaluation.Scale.Averaging;
import mn.ukhaalag.evaluation.Scale.Band;
import mn.ukhaalag.evaluation.Scale.Content;
import mn.ukhaalag.evaluation.Scale.Counting;
import mn.ukhaalag.evaluation.Scale.Light;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scale.Source;
import net.jqwik.api.Example;

/// An organisation's score: its parts, and what late and poor reports take from it.
class ExplanationTest {

  @Example
  void aPartThatIsNotKnownLeavesItsWeightToTheOthers() {
    var explained = Explanation.of(rules(), Map.of("a", figure(90), "c", figure(50)), 0, 0);
    // (90 × 60 + 50 × 10) / 70
    assertThat(explained.score().map(Scale::rounded)).contains(new BigDecimal("84.29"));
    assertThat(explained.lines().get(1).share()).isNull();
  }

  @Example
  void lateAndPoorReportsTakePointsButNotMoreThanTheRuleAllows() {
    Map<String, Figure> all = Map.of("a", figure(100), "b", figure(100), "c", figure(100));
    assertThat(Explanation.of(rules(), all, 2, 1).score()).contains(new BigDecimal("96.5"));
    assertThat(Explanation.of(rules(), all, 20, 0).score()).contains(new BigDecimal("95"));
    var low = Explanation.of(rules(), Map.of("c", figure(2)), 20, 0);
    assertThat(low.score().orElseThrow()).isEqualByComparingTo("0");
    assertThat(Explanation.of(rules(), Map.of(), 1, 0).score()).isEmpty();
  }

  private static Figure figure(int value) {
    return new Figure(BigDecimal.valueOf(value), 1);
  }

  private static Content rules() {
    return new Content(
        Averaging.WEIGHTED,
        Counting.STARTED,
        List.of(),
        List.of(new Band(BigDecimal.ZERO, "", "", Light.RED)),
        List.of(part("a", 60), part("b", 30), part("c", 10)),
        new BigDecimal("1"),
        new BigDecimal("1.5"),
        new BigDecimal("5"));
  }

  private static Part part(String key, int weight) {
    return new Part(key, key, key, BigDecimal.valueOf(weight), Source.ASSESSED);
  }
}
