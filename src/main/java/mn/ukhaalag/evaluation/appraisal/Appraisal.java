package mn.ukhaalag.evaluation.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// The evaluation of one official's work in half a year or a year (Civil Service Law; Government
/// resolution 218 of 2020).
///
/// @param official the person, whatever post he holds later
/// @param post in which the work was done
/// @param rater the post of the superior who rates
/// @param decider the post that decides if the official objects; never the rater's
/// @param scale the version of the rule by which it was begun
/// @param score not rounded; null before it is rated, and if nothing could be assessed
/// @param objectUntil the first moment that is too late for an objection; null before it is rated
record Appraisal(
    UUID id,
    UUID official,
    UUID post,
    UUID organisation,
    UUID rater,
    UUID decider,
    UUID scale,
    int year,
    Half part,
    State state,
    @Nullable BigDecimal score,
    @Nullable Instant objectUntil,
    int revision) {

  static final String THING = "evaluation-appraisal";

  /// Which part of the year is evaluated; the second one is the whole year.
  enum Half {
    HALF,
    YEAR
  }

  /// Where an evaluation stands.
  enum State {
    OPEN,
    ASSESSED,
    RATED,
    ACCEPTED,
    OBJECTED,
    DECIDED
  }

  /// What can be done with it, from which state to which.
  enum Act {
    SELF_ASSESSED(State.ASSESSED),
    RATED(State.RATED),
    ACCEPTED(State.ACCEPTED),
    OBJECTED(State.OBJECTED),
    DECIDED(State.DECIDED);

    private final State to;

    Act(State to) {
      this.to = to;
    }

    /// Whoever does not assess himself is rated all the same.
    boolean isAllowedIn(State state) {
      return switch (this) {
        case SELF_ASSESSED -> state == State.OPEN;
        case RATED -> state == State.OPEN || state == State.ASSESSED;
        case ACCEPTED, OBJECTED -> state == State.RATED;
        case DECIDED -> state == State.OBJECTED;
      };
    }

    State to() {
      return to;
    }
  }

  Thing thing() {
    return new Thing(THING, id);
  }

  String path() {
    return "/work/appraisals/" + id;
  }

  LocalDate from() {
    return LocalDate.of(year, 1, 1);
  }

  /// The last day that is evaluated.
  LocalDate to() {
    return part == Half.HALF ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
  }

  /// Whether anything of the rater's opinion may be shown.
  boolean isRated() {
    return score != null || state.compareTo(State.RATED) >= 0;
  }
}
