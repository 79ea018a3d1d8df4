package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.plan.Outcome;
import org.jspecify.annotations.Nullable;

/// What the monitoring team found when it looked at a reported result.
///
/// @param told what was reported when it looked; null if nothing was
/// @param percent what counts instead; null where it cannot be assessed
/// @param evidence what the finding rests on
/// @param post in which it was found
public record Verdict(
    UUID id,
    UUID measure,
    Kind kind,
    @Nullable BigDecimal told,
    @Nullable BigDecimal percent,
    String reason,
    String evidence,
    Instant at,
    @Nullable UUID post) {

  /// What files of evidence hang on.
  public static final String FILES = "evaluation-verdict";

  public enum Kind {
    CONFIRMED,
    LOWERED,
    RAISED,
    NOT_ASSESSABLE
  }

  /// Whether it counts for what is reported now. What was confirmed counts until something
  /// else is reported; what was changed counts until the team looks again, else one would
  /// only have to repeat what was found wrong.
  public boolean holdsFor(Outcome outcome) {
    BigDecimal now = outcome.percent();
    return switch (kind) {
      case LOWERED, RAISED, NOT_ASSESSABLE -> true;
      case CONFIRMED -> now != null && told != null && now.compareTo(told) == 0;
    };
  }
}
