package mn.ukhaalag.plan.drafting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measure.Place;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.Measures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters a measure and its money together, or neither.
@Component
class Promising {

  private final Measures measures;
  private final Budgets budgets;

  Promising(Measures measures, Budgets budgets) {
    this.measures = measures;
    this.budgets = budgets;
  }

  @Transactional
  public UUID add(Author author, Place place, Promise promise, Map<Source, BigDecimal> budget) {
    UUID id = measures.add(author, place, promise, null);
    budgets.set(author, measures.get(id), budget);
    return id;
  }

  /// Changes one.
  ///
  /// @return false if somebody else has changed it since that revision
  @Transactional
  public boolean change(
      Author author,
      Measure before,
      Promise promise,
      Map<Source, BigDecimal> budget,
      int revision) {
    boolean isChanged = measures.change(author, before, promise, revision);
    if (isChanged) {
      budgets.set(author, before, budget);
    }
    return isChanged;
  }
}
