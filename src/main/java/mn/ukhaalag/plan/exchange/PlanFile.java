package mn.ukhaalag.plan.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import org.jspecify.annotations.Nullable;

/// What a file says: objectives, their measures and the indicators of those, each with the id
/// that
/// it is to have.
record PlanFile(
    List<NewObjective> objectives, List<NewMeasure> measures, List<NewIndicator> gauges) {

  record NewObjective(UUID id, Objective.Facts facts) {}

  record NewMeasure(UUID id, UUID objective, Measure.Promise promise) {}

  /// An indicator.
  ///
  /// @param target for the end of the plan; null for none
  record NewIndicator(
      UUID id, UUID measure, Indicator.Facts facts, int year, @Nullable BigDecimal target) {}

  int lines() {
    return objectives.size() + measures.size() + gauges.size();
  }
}
