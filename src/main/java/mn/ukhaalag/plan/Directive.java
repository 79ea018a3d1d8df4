package mn.ukhaalag.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A task (үүрэг даалгавар) from a meeting, a resolution or an order.
///
/// @param reference the number that people know it by
/// @param giver the post that gave it
/// @param dueAt the first moment that is too late
/// @param reportedAt when it was reported for the first time; null while it was not
public record Directive(
    UUID id,
    String reference,
    Facts facts,
    UUID giver,
    UUID giverOrganisation,
    Instant dueAt,
    State state,
    Instant madeAt,
    @Nullable Instant reportedAt,
    @Nullable Instant closedAt) {

  /// The module's name for it in the ledger.
  public static final String THING = "plan-directive";

  /// What it comes from.
  public enum Origin {
    MEETING,
    RESOLUTION,
    ORDER,
    LETTER
  }

  /// Where it stands.
  public enum State {
    GIVEN,
    ACCEPTED,
    REPORTED,
    CHECKED,
    RETURNED,
    CLOSED
  }

  /// All legal steps, and whose business each is.
  public enum Step {
    ACCEPTED(State.ACCEPTED),
    REPORTED(State.REPORTED),
    CHECKED(State.CHECKED),
    CLOSED(State.CLOSED),
    RETURNED(State.RETURNED);

    private final State to;

    Step(State to) {
      this.to = to;
    }

    /// The steps that can be taken from that state.
    public static List<Step> from(State state) {
      return Arrays.stream(values()).filter(step -> step.isFrom(state)).toList();
    }

    public boolean isFrom(State state) {
      return switch (this) {
        case ACCEPTED -> state == State.GIVEN;
        case REPORTED -> state == State.GIVEN || state == State.ACCEPTED || state == State.RETURNED;
        case CHECKED -> state == State.REPORTED;
        case CLOSED, RETURNED -> state == State.REPORTED || state == State.CHECKED;
      };
    }

    public State to() {
      return to;
    }

    /// Whether it is taken by whoever carries it out, and not by whoever gave it.
    public boolean isOfExecutor() {
      return this == ACCEPTED || this == REPORTED;
    }
  }

  /// What was ordered.
  ///
  /// @param number of the paper that it stands in; may be empty
  /// @param organisation that carries it out
  /// @param post that carries it out; null for the heads of the organisation
  /// @param dueOn the last day
  public record Facts(
      Origin origin,
      String number,
      LocalDate issuedOn,
      String text,
      UUID organisation,
      @Nullable UUID post,
      LocalDate dueOn,
      boolean needsProof) {}

  public Thing thing() {
    return new Thing(THING, id);
  }

  public String path() {
    return "/work/directives/" + id;
  }

  public boolean isLate(Instant now) {
    return (reportedAt == null ? now : reportedAt).compareTo(dueAt) >= 0;
  }
}
