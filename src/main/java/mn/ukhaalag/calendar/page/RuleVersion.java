package mn.ukhaalag.calendar.page;

import java.time.Instant;
import java.time.LocalDate;
import mn.ukhaalag.calendar.LegalRule;
import org.jspecify.annotations.Nullable;

/// A version of a legal rule with its place among the others.
///
/// @param validTo the first day on which it no longer holds; null if no later version is published
/// @param reason why it was published
public record RuleVersion(
    LegalRule rule, @Nullable LocalDate validTo, String reason, Instant madeAt) {

  /// Where a version stands on a day. One that was replaced by another from the same day on never
  /// holds.
  public enum State {
    UPCOMING,
    IN_FORCE,
    PAST,
    REPLACED
  }

  public State state(LocalDate today) {
    if (rule.validFrom().equals(validTo)) {
      return State.REPLACED;
    }
    if (rule.validFrom().isAfter(today)) {
      return State.UPCOMING;
    }
    return validTo != null && !validTo.isAfter(today) ? State.PAST : State.IN_FORCE;
  }
}
