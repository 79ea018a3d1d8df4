package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.appointment.Slot.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the hours of counters without losing anybody who counts on them: nothing changes before
/// somebody has said what becomes of the appointments that no longer fit.
@Component
class Rearranging {

  private final Visits visits;
  private final Counters counters;
  private final Timetables timetables;
  private final FreeSlots free;
  private final Booking booking;
  private final Diary diary;
  private final VisitLetters letters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Rearranging(
      Visits visits,
      Counters counters,
      Timetables timetables,
      FreeSlots free,
      Booking booking,
      Diary diary,
      VisitLetters letters,
      TransactionTemplate transaction,
      Clock clock) {
    this.visits = visits;
    this.counters = counters;
    this.timetables = timetables;
    this.free = free;
    this.booking = booking;
    this.diary = diary;
    this.letters = letters;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What is to become of appointments that no longer fit.
  enum Decision {
    /// Nobody has said: then nothing changes.
    ASK,
    /// Each to the next free time; cancelled where there is none.
    MOVE,
    CANCEL
  }

  /// What came of a change.
  sealed interface Outcome {
    record Changed(int moved, int cancelled) implements Outcome {}

    /// Nothing changed: these appointments would no longer fit.
    record Touched(List<Visit> visits) implements Outcome {

      public Touched {
        visits = List.copyOf(visits);
      }
    }
  }

  /// Changes counters of one organisation.
  ///
  /// @param changed those whose hours change
  /// @param change what is changed
  Outcome change(
      UUID organisation, Collection<UUID> changed, Runnable change, Decision decision, Author by) {
    return transaction.execute(
        status -> {
          counters.lockAll(organisation);
          change.run();
          List<Visit> touched = touched(changed);
          if (!touched.isEmpty() && decision == Decision.ASK) {
            status.setRollbackOnly();
            return new Outcome.Touched(touched);
          }
          return settle(touched, decision, by);
        });
  }

  /// The appointments at these counters that no longer fit their hours.
  List<Visit> touched(Collection<UUID> changed) {
    Instant now = clock.instant();
    LocalDate today = WorkingCalendar.dayOf(now);
    var touched = new ArrayList<Visit>();
    for (UUID id : changed) {
      Timetable table = timetables.of(counters.get(id), today);
      visits.ahead(id, today, now).stream().filter(it -> !table.fits(it)).forEach(touched::add);
    }
    return touched;
  }

  private Outcome settle(List<Visit> touched, Decision decision, Author by) {
    int moved = 0;
    for (Visit visit : touched) {
      if (decision == Decision.MOVE && move(visit, by)) {
        moved++;
      } else {
        letters.tell(
            diary.write(visits.lock(visit.id()), VisitAct.CANCELLED_BY_OFFICE, by), "cancelled");
      }
    }
    return new Outcome.Changed(moved, touched.size() - moved);
  }

  /// To the next free time of its own counter, else of another one for the same reason.
  private boolean move(Visit visit, Author by) {
    List<Counter> taking = counters.taking(visit.reason());
    List<Counter> own = taking.stream().filter(it -> it.id().equals(visit.counter())).toList();
    Optional<Slot> next =
        free.next(own, visit.day(), 1, visit.id()).stream()
            .findFirst()
            .or(() -> free.next(taking, visit.day(), 1, visit.id()).stream().findFirst());
    if (next.isEmpty()) {
      return false;
    }
    Slot slot = next.get();
    var choice = new Choice(slot.counter(), slot.day().atTime(slot.start()));
    return switch (booking.place(visit, choice, VisitAct.MOVED_BY_OFFICE, by)) {
      case Booking.Outcome.Booked(Visit moved) -> {
        letters.tell(moved, "moved");
        yield true;
      }
      case Booking.Outcome.Taken _, Booking.Outcome.TooMany _ -> false;
    };
  }
}
