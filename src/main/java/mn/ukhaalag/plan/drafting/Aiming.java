package mn.ukhaalag.plan.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.drafting.page.IndicatorPage.Goal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters an indicator and its targets together, or neither.
@Component
class Aiming {

  private final Documents documents;
  private final Indicators indicators;
  private final Figures figures;

  Aiming(Documents documents, Indicators indicators, Figures figures) {
    this.documents = documents;
    this.indicators = indicators;
    this.figures = figures;
  }

  /// An indicator as it is to be.
  ///
  /// @param feed the key of the feed that fills it; null where people enter the values
  /// @param targets empty for one that is to be none
  record Aim(
      Measure measure,
      Indicator.Facts facts,
      @Nullable String feed,
      Map<Goal, Optional<BigDecimal>> targets) {}

  @Transactional
  public boolean add(Author author, Aim aim) {
    documents.requireOpen(aim.measure().document());
    UUID id = indicators.add(author, aim.measure().id(), aim.facts(), aim.feed());
    set(author, indicators.find(id).orElseThrow(), aim);
    return true;
  }

  /// Changes one.
  ///
  /// @return false if somebody else has changed it since that revision
  @Transactional
  public boolean change(Author author, Indicator before, Aim aim, int revision) {
    documents.requireOpen(aim.measure().document());
    boolean isChanged = indicators.change(author, before, aim.facts(), revision);
    if (isChanged) {
      set(author, before, aim);
    }
    return isChanged;
  }

  private void set(Author author, Indicator indicator, Aim aim) {
    List<Target> known = figures.targets(List.of(indicator.id()));
    aim.targets()
        .forEach(
            (goal, value) -> {
              if (!text(known, goal).equals(value.map(Numbers::text).orElse(""))) {
                figures.aim(author, indicator, goal.year(), goal.quarter(), value.orElse(null));
              }
            });
  }

  private static String text(List<Target> targets, Goal goal) {
    return targets.stream()
        .filter(it -> it.year() == goal.year() && it.quarter() == goal.quarter())
        .map(it -> Numbers.text(it.value()))
        .findFirst()
        .orElse("");
  }
}
