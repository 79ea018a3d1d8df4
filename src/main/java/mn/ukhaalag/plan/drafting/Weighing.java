package mn.ukhaalag.plan.drafting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.drafting.page.Line;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets many weights of a plan together, or none.
@Component
class Weighing {

  private final Objectives objectives;
  private final Measures measures;

  Weighing(Objectives objectives, Measures measures) {
    this.objectives = objectives;
    this.measures = measures;
  }

  /// Sets them.
  ///
  /// @throws Conflict if somebody else has changed one of the lines meanwhile
  @Transactional
  public void set(Author author, Map<Line, Optional<BigDecimal>> weights) {
    weights.forEach(
        (line, weight) -> {
          String before = Numbers.text(WeightPages.weight(line));
          boolean isSame = before.equals(weight.map(Numbers::text).orElse(""));
          if (!isSame && !set(author, line, weight.orElse(null))) {
            throw new Conflict(Message.of("plan.conflict.step"));
          }
        });
  }

  private boolean set(Author author, Line line, @Nullable BigDecimal weight) {
    Measure measure = line.measure();
    if (measure != null) {
      return measures.change(
          author, measure, measure.promise().weighing(weight), measure.revision());
    }
    Objective objective = line.objective();
    return objective != null
        && objectives.change(
            author,
            objective,
            new Objective.Facts(objective.parent(), objective.code(), objective.title(), weight),
            objective.revision());
  }
}
