package mn.ukhaalag.service.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// Somebody's turn at a counter: an appointment, or a number of today's queue. Who it is stands in
/// [Person].
///
/// @param ticket what is called in the hall, for example `A-017`; unique at its counter that day
/// @param dueAt the beginning of the slot, or when the number was drawn
/// @param place which of the places of the slot; 0 for a number of the queue
public record Visit(
    UUID id,
    VisitNumber number,
    UUID organisation,
    UUID counter,
    UUID reason,
    Kind kind,
    Status status,
    String ticket,
    LocalDate day,
    Instant dueAt,
    Instant endsAt,
    int place,
    Times times) {

  static final String THING = "service-appointment";

  /// How somebody comes into the queue.
  public enum Kind {
    BOOKED,
    /// A number drawn from home.
    REMOTE,
    /// A number drawn at the door.
    WALK_IN
  }

  /// Where it stands.
  public enum Status {
    BOOKED,
    /// In today's queue.
    WAITING,
    CALLED,
    SERVED,
    /// Did not come.
    ABSENT,
    CANCELLED,
    /// Nobody wrote down what became of it.
    LAPSED;

    public boolean isOpen() {
      return this == BOOKED || this == WAITING || this == CALLED;
    }
  }

  /// When what happened; null for what has not.
  public record Times(
      Instant madeAt,
      @Nullable Instant cameAt,
      @Nullable Instant calledAt,
      @Nullable Instant endedAt) {}

  public Thing thing() {
    return new Thing(THING, id);
  }

  boolean allows(VisitAct act) {
    return act.isPossible(status);
  }

  /// The page of the one who comes.
  public String ownPath() {
    return "/appointments/" + number.slug();
  }

  /// The page for those who work at the counter.
  public String workPath() {
    return "/work/appointments/visits/" + number.slug();
  }
}
