package mn.ukhaalag.plan.drafting.page;

import java.util.UUID;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;

/// A line of a plan: an objective or a measure.
///
/// @param depth how far it stands in, from 0
/// @param objective null for a measure
/// @param measure null for an objective
/// @param who carries the measure out
public record Line(int depth, @Nullable Objective objective, @Nullable Measure measure, Named who) {

  public UUID id() {
    if (measure != null) {
      return measure.id();
    }
    return objective == null ? new UUID(0, 0) : objective.id();
  }

  public String code() {
    if (measure != null) {
      return measure.promise().code();
    }
    return objective == null ? "" : objective.code();
  }

  public String title() {
    if (measure != null) {
      return measure.promise().title();
    }
    return objective == null ? "" : objective.title();
  }
}
