package mn.ukhaalag.petition;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.petition.Petition.Outcome;
import org.jspecify.annotations.Nullable;

/// An answer: as drafted, and what the head decided on it.
///
/// @param legalGround the article on which a refusal stands
/// @param remark what the head wants changed, if it was returned
public record Answer(
    UUID id,
    UUID petition,
    Outcome outcome,
    String words,
    @Nullable String legalGround,
    Instant draftedAt,
    @Nullable UUID draftedPost,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedPost,
    @Nullable Decision decision,
    @Nullable String remark) {

  /// What became of a draft.
  public enum Decision {
    SENT,
    RETURNED,
    /// No longer wanted: the petition was withdrawn.
    DROPPED
  }

  public boolean isSent() {
    return decision == Decision.SENT;
  }
}
