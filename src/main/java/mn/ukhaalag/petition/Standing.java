package mn.ukhaalag.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import org.jspecify.annotations.Nullable;

/// Where a petition stands and who has it.
///
/// @param organisation the organisation in charge
/// @param unit the unit in charge of the answer
/// @param post the post in charge of the answer
/// @param dueAt when the time for the answer is over
/// @param mergedInto the petition that it goes on with
/// @param answeredAt the moment of the answer, not of any later change
/// @param closedAt since when nothing is to be done; null while something is
public record Standing(
    Status status,
    UUID organisation,
    @Nullable UUID unit,
    @Nullable UUID post,
    Instant dueAt,
    @Nullable UUID mergedInto,
    @Nullable Instant answeredAt,
    @Nullable Instant closedAt,
    @Nullable Outcome outcome) {

  static Standing received(UUID organisation, LocalDate lastDay) {
    Instant due = WorkingCalendar.endOf(lastDay);
    return new Standing(Status.RECEIVED, organisation, null, null, due, null, null, null, null);
  }

  Standing in(Status other) {
    return new Standing(other, organisation, unit, post, dueAt, mergedInto, null, null, null);
  }

  /// In the hands of another organisation, where nobody is charged with it yet.
  Standing at(UUID other) {
    return new Standing(Status.RECEIVED, other, null, null, dueAt, null, null, null, null);
  }

  Standing chargedWith(@Nullable UUID otherUnit, @Nullable UUID otherPost) {
    return new Standing(
        Status.ASSIGNED, organisation, otherUnit, otherPost, dueAt, null, null, null, null);
  }

  Standing dueOn(LocalDate lastDay) {
    Instant due = WorkingCalendar.endOf(lastDay);
    return new Standing(status, organisation, unit, post, due, null, null, null, null);
  }

  Standing answered(Outcome how, Instant at) {
    return new Standing(Status.ANSWERED, organisation, unit, post, dueAt, null, at, at, how);
  }

  Standing withdrawn(Instant at) {
    return new Standing(
        Status.WITHDRAWN, organisation, unit, post, dueAt, null, null, at, Outcome.WITHDRAWN);
  }

  Standing merged(UUID into, Instant at) {
    return new Standing(Status.MERGED, organisation, unit, post, dueAt, into, null, at, null);
  }

  /// Opened again, by the same organisation or by its superior, with a new last day.
  Standing openedAgain(UUID by, LocalDate lastDay) {
    return received(by, lastDay);
  }
}
