package mn.ukhaalag.plan.drafting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.drafting.page.DocumentPage.Money;
import mn.ukhaalag.plan.drafting.page.Line;
import org.springframework.stereotype.Component;

/// Adds up the money of a plan by source. What an activity costs counts only where its measure
/// names nothing from that source, for otherwise it is a part of the measure's money.
@Component
class Sums {

  private final Budgets budgets;

  Sums(Budgets budgets) {
    this.budgets = budgets;
  }

  /// The sources with anything planned or spent.
  List<Money> of(List<Line> lines) {
    List<Measure> measures =
        lines.stream().flatMap(it -> Optional.ofNullable(it.measure()).stream()).toList();
    List<UUID> ids = measures.stream().map(Measure::id).toList();
    Map<Source, BigDecimal> planned = sum(measures, budgets.of(ids));
    Map<Source, BigDecimal> spent = sum(measures, budgets.spent(ids));
    return Arrays.stream(Source.values())
        .filter(it -> planned.containsKey(it) || spent.containsKey(it))
        .map(
            it ->
                new Money(
                    it,
                    planned.getOrDefault(it, BigDecimal.ZERO),
                    spent.getOrDefault(it, BigDecimal.ZERO)))
        .toList();
  }

  private static Map<Source, BigDecimal> sum(
      List<Measure> measures, Map<UUID, Map<Source, BigDecimal>> amounts) {
    var sums = new EnumMap<Source, BigDecimal>(Source.class);
    for (Measure measure : measures) {
      Map<Source, BigDecimal> whole =
          measure.parent() == null ? Map.of() : amounts.getOrDefault(measure.parent(), Map.of());
      amounts
          .getOrDefault(measure.id(), Map.of())
          .forEach(
              (source, amount) -> {
                if (!whole.containsKey(source)) {
                  sums.merge(source, amount, BigDecimal::add);
                }
              });
    }
    return sums;
  }
}
