package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a measure, an objective or a document counts, and why.
///
/// @param score 0 to 100, not rounded; null if it is left out
public record Mark(@Nullable BigDecimal score, Why why) {

  /// What the mark rests on.
  public enum Why {
    /// The word of whoever carries it out.
    REPORTED,
    /// Nothing was told although its time has begun.
    SILENT,
    /// What the monitoring team found.
    CHECKED,
    /// What stands below it.
    BELOW,
    /// Its time has not come.
    NOT_DUE,
    /// The monitoring team found that it cannot be assessed.
    NOT_ASSESSABLE,
    /// It was taken out of the plan.
    DROPPED,
    /// Nothing that counts stands below it.
    EMPTY
  }

  static Mark leftOut(Why why) {
    return new Mark(null, why);
  }

  public boolean counts() {
    return score != null;
  }
}
