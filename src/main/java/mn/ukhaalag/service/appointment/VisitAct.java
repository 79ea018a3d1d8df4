package mn.ukhaalag.service.appointment;

import java.util.Locale;
import java.util.Set;
import mn.ukhaalag.service.appointment.Visit.Status;

/// All that can happen to an appointment or a number of the queue: from where it is possible, and
/// where it leads.
enum VisitAct {
  /// Somebody took a time.
  BOOKED(Set.of(), Status.BOOKED),
  /// Somebody took a number for today, at home or at the door.
  DRAWN(Set.of(), Status.WAITING),
  /// To another time, by the one who comes.
  MOVED(Set.of(Status.BOOKED), Status.BOOKED),
  /// The same by the organisation, whose hours changed.
  MOVED_BY_OFFICE(Set.of(Status.BOOKED), Status.BOOKED),
  CANCELLED(Set.of(Status.BOOKED, Status.WAITING), Status.CANCELLED),
  CANCELLED_BY_OFFICE(Set.of(Status.BOOKED, Status.WAITING), Status.CANCELLED),
  /// Is there; also who had been given up.
  CAME(Set.of(Status.BOOKED, Status.ABSENT), Status.WAITING),
  CALLED(Set.of(Status.BOOKED, Status.WAITING), Status.CALLED),
  SERVED(Set.of(Status.CALLED), Status.SERVED),
  ABSENT(Set.of(Status.BOOKED, Status.WAITING, Status.CALLED), Status.ABSENT),
  /// The day ended and nobody wrote down what became of it.
  LAPSED(Set.of(Status.BOOKED, Status.WAITING, Status.CALLED), Status.LAPSED);

  // Never given out, so never changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Status> from;

  private final Status to;

  VisitAct(Set<Status> from, Status to) {
    this.from = from;
    this.to = to;
  }

  boolean isPossible(Status status) {
    return from.contains(status);
  }

  Status to() {
    return to;
  }

  /// As the ledger names it.
  String entry() {
    return "service.appointment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
