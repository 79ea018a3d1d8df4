package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// What is to be done under an objective; an activity is a measure under a measure.
///
/// @param parent the measure that it is an activity of; null for a measure itself
/// @param promise what was planned
/// @param state how far it is
/// @param percent how much is done by the word of whoever carries it out, 0 to 100; null before
///     the
///     first word
/// @param revision grows with every change of the promise, for those who edit at the same time
public record Measure(
    UUID id,
    UUID document,
    UUID objective,
    @Nullable UUID parent,
    Promise promise,
    State state,
    @Nullable BigDecimal percent,
    int revision) {

  /// The module's name for it in the ledger.
  public static final String THING = "plan-measure";

  /// How far a measure is.
  public enum State {
    /// Nothing was said yet.
    WAITING,
    UNDER_WAY,
    /// It cannot go on; an obstacle says why and whom it waits for.
    STUCK,
    DONE,
    /// Taken out by an amendment: it counts nowhere.
    DROPPED;

    public boolean isOpen() {
      return this == WAITING || this == UNDER_WAY || this == STUCK;
    }
  }

  /// What was planned.
  ///
  /// @param code as on paper, for example `2.1.3`
  /// @param result what is expected
  /// @param organisation the one that answers for it
  /// @param post the post that carries it out; null while the organisation has named none
  /// @param dueOn the last day
  /// @param weight its part of 100 among its siblings; null if nobody has said
  /// @param needsEvidence whether nothing counts as done without a file that proves it
  /// @param isPublic whether the public board shows it
  public record Promise(
      String code,
      String title,
      String result,
      UUID organisation,
      @Nullable UUID post,
      LocalDate startsOn,
      LocalDate dueOn,
      @Nullable BigDecimal weight,
      boolean needsEvidence,
      boolean isPublic) {

    /// The same with another last day.
    public Promise dueOn(LocalDate day) {
      return new Promise(
          code, title, result, organisation, post, startsOn, day, weight, needsEvidence, isPublic);
    }

    /// The same with another weight.
    public Promise weighing(@Nullable BigDecimal other) {
      return new Promise(
          code, title, result, organisation, post, startsOn, dueOn, other, needsEvidence, isPublic);
    }

    /// The same carried out by another post.
    public Promise by(@Nullable UUID otherPost) {
      return new Promise(
          code,
          title,
          result,
          organisation,
          otherPost,
          startsOn,
          dueOn,
          weight,
          needsEvidence,
          isPublic);
    }
  }

  /// Where a measure stands: the document, the objective and, for an activity, the measure.
  public record Place(UUID document, UUID objective, @Nullable UUID parent) {}

  public static Thing thing(UUID id) {
    return new Thing(THING, id);
  }

  public Thing thing() {
    return thing(id);
  }

  public String path() {
    return "/work/measures/" + id;
  }

  public boolean isLate(LocalDate today) {
    return state.isOpen() && today.isAfter(promise.dueOn());
  }
}
