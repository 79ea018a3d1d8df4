package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.evaluation.Mean.Item;
import org.jspecify.annotations.Nullable;

/// How the score of an organisation or an official was reached, line by line.
///
/// @param lines the parts, in the order of the scale
/// @param mean of the parts that count, not rounded; null if none does
/// @param lateReports, poorReports for which points were taken
/// @param deduction the points that were taken
public record Explanation(
    List<Line> lines,
    @Nullable BigDecimal mean,
    int lateReports,
    int poorReports,
    BigDecimal deduction) {

  /// A part of the score.
  ///
  /// @param weight as the scale gives it
  /// @param value null if it is left out
  /// @param share the part of 100 that it has among those that count; null if it is left out
  /// @param of how many things the value was made of
  public record Line(
      String key,
      BigDecimal weight,
      @Nullable BigDecimal value,
      @Nullable BigDecimal share,
      int of) {}

  /// What is known of a part.
  ///
  /// @param of how many things it was made of
  public record Figure(BigDecimal value, int of) {}

  /// Adds the parts up.
  ///
  /// @param figures by the key of the part; what is not there is left out
  public static Explanation of(
      Scale.Content rules, Map<String, Figure> figures, int lateReports, int poorReports) {
    List<Item> items =
        rules.parts().stream()
            .map(part -> new Item(part.weight(), value(figures.get(part.key()))))
            .toList();
    var lines = new ArrayList<Line>();
    for (int place = 0; place < items.size(); place++) {
      Scale.Part part = rules.parts().get(place);
      Figure figure = figures.get(part.key());
      lines.add(
          new Line(
              part.key(),
              part.weight(),
              value(figure),
              Mean.share(items.get(place), items).orElse(null),
              figure == null ? 0 : figure.of()));
    }
    return new Explanation(
        List.copyOf(lines),
        Mean.of(items).orElse(null),
        lateReports,
        poorReports,
        deduction(rules, lateReports, poorReports));
  }

  private static @Nullable BigDecimal value(@Nullable Figure figure) {
    return figure == null ? null : figure.value();
  }

  private static BigDecimal deduction(Scale.Content rules, int late, int poor) {
    return rules
        .lateReport()
        .multiply(BigDecimal.valueOf(late))
        .add(rules.poorReport().multiply(BigDecimal.valueOf(poor)))
        .min(rules.most());
  }

  /// The score, never below 0; empty if nothing could be assessed.
  public Optional<BigDecimal> score() {
    return Optional.ofNullable(mean).map(it -> it.subtract(deduction).max(BigDecimal.ZERO));
  }
}
