package mn.ukhaalag.plan;

import java.util.Arrays;
import java.util.List;
import mn.ukhaalag.plan.Document.State;

/// All legal changes of a document's state, in one place.
public enum Step {
  /// Handed over for discussion; it cannot be edited meanwhile.
  DISCUSSED(State.DRAFT, State.DISCUSSED),
  /// Approved by whoever the law names, by a resolution; makes version 1.
  APPROVED(State.DISCUSSED, State.APPROVED),
  /// Those who carry it out are charged.
  ENTERED_INTO_FORCE(State.APPROVED, State.IN_FORCE),
  /// The next version is begun; the last one stays in force until that is approved.
  AMENDMENT_BEGUN(State.IN_FORCE, State.AMENDED),
  /// The next version is approved and in force.
  AMENDMENT_APPROVED(State.AMENDED, State.IN_FORCE),
  /// Given back to be written on.
  REDRAFTED(State.DISCUSSED, State.DRAFT),
  /// Its period is over, or it is carried out no more.
  CLOSED(State.IN_FORCE, State.CLOSED);

  private final State from;
  private final State to;

  Step(State from, State to) {
    this.from = from;
    this.to = to;
  }

  /// The steps that can be taken from that state, in the order in which a page offers them.
  public static List<Step> from(State state) {
    return Arrays.stream(values()).filter(step -> step.isFrom(state)).toList();
  }

  public boolean isFrom(State state) {
    return from == state;
  }

  public State to() {
    return to;
  }

  /// Whether it rests on a resolution, makes a version and is the business of a head.
  public boolean isApproval() {
    return this == APPROVED || this == AMENDMENT_APPROVED;
  }

  /// Whether a head lets the work of others begin or end by it.
  public boolean isDecision() {
    return this == ENTERED_INTO_FORCE || this == CLOSED;
  }
}
