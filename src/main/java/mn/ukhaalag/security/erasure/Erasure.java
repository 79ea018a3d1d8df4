package mn.ukhaalag.security.erasure;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// What somebody asked to have erased.
///
/// @param code by which he follows it when he has no account any more
/// @param withdrawUntil until then he can take it back, and nothing is erased
/// @param decideBy until when an official decides; null where nobody has to
/// @param isGranted what was decided; null while nothing was
/// @param reason of the decision, with the article of law
/// @param erasedAt when the rooms forgot; null while they have not
public record Erasure(
    UUID id,
    UUID account,
    String code,
    Instant askedAt,
    Instant withdrawUntil,
    @Nullable Instant decideBy,
    @Nullable Instant withdrawnAt,
    @Nullable Instant decidedAt,
    @Nullable Boolean isGranted,
    @Nullable String reason,
    @Nullable Instant erasedAt) {

  /// Where it stands.
  public enum State {
    /// It can be taken back, and may have to be decided.
    ASKED,
    /// It was granted, or nobody has to decide; it is done when the time to take it back is over.
    GRANTED,
    WITHDRAWN,
    REFUSED,
    DONE
  }

  /// Where it stands. From asked it is withdrawn, granted or refused; granted it is withdrawn or
  /// done.
  public State state() {
    if (withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    if (erasedAt != null) {
      return State.DONE;
    }
    if (isGranted == null) {
      return decideBy == null ? State.GRANTED : State.ASKED;
    }
    return isGranted ? State.GRANTED : State.REFUSED;
  }

  public boolean isStanding() {
    return state() == State.ASKED || state() == State.GRANTED;
  }

  /// Whether it can still be taken back.
  public boolean canBeWithdrawn(Instant now) {
    return isStanding() && now.isBefore(withdrawUntil);
  }

  /// Whether the rooms are to forget now.
  boolean isDue(Instant now) {
    return state() == State.GRANTED && !now.isBefore(withdrawUntil);
  }

  void require(boolean isPossible) {
    if (!isPossible) {
      throw new Conflict(Message.of("security.erasure.refused." + state()));
    }
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("erasure", id);
  }

  /// Where anybody who has the code sees it.
  public String path() {
    return "/erasures/" + code;
  }
}
