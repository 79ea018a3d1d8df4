package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.appointment.Visit.Kind;
import mn.ukhaalag.service.appointment.Visits.Span;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Today's queue: numbers drawn from home or at the door, and what the clerk at the counter says
/// became of whom.
@Component
class Queue {

  private final Visits visits;
  private final Persons persons;
  private final Counters counters;
  private final Waits waits;
  private final Diary diary;
  private final VisitLetters letters;
  private final AppointmentSettings settings;
  private final Clock clock;

  Queue(
      Visits visits,
      Persons persons,
      Counters counters,
      Waits waits,
      Diary diary,
      VisitLetters letters,
      AppointmentSettings settings,
      Clock clock) {
    this.visits = visits;
    this.persons = persons;
    this.counters = counters;
    this.waits = waits;
    this.diary = diary;
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  /// What came of drawing a number from home.
  sealed interface Outcome {
    /// The number is this person's; also when the form was sent once more.
    record Drawn(Visit visit) implements Outcome {}

    /// No counter serves another one today.
    record Full() implements Outcome {}

    /// The person has as many as one may have.
    record TooMany(int most) implements Outcome {}
  }

  /// Draws a number from home, at the counter with the shortest wait.
  ///
  /// @param form the same each time that the same form is sent
  @Transactional
  public Outcome draw(UUID form, UUID reason, Person person, Author by) {
    persons.lock(person);
    UUID key = persons.key(form, person);
    Optional<Visit> earlier = visits.byKey(key);
    if (earlier.isPresent()) {
      return new Outcome.Drawn(earlier.get());
    }
    if (persons.open(person) >= settings.perPerson()) {
      return new Outcome.TooMany(settings.perPerson());
    }
    Optional<Wait> shortest =
        waits.at(counters.taking(reason)).stream().filter(Wait::takesMore).findFirst();
    if (shortest.isEmpty()) {
      return new Outcome.Full();
    }
    Counter counter = counters.hold(shortest.get().counter().id());
    Visit visit = add(key, counter, reason, Kind.REMOTE);
    persons.add(visit.id(), person, visit.day());
    diary.note(visit, VisitAct.DRAWN, by);
    return new Outcome.Drawn(visit);
  }

  /// Gives a number to somebody at the door, once for each key.
  @Transactional
  public Visit give(UUID key, Counter counter, UUID reason, Author by) {
    counters.hold(counter.id());
    counters.lockDay(counter.id(), WorkingCalendar.dayOf(clock.instant()));
    Optional<Visit> earlier = visits.byKey(key);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Visit visit = add(key, counter, reason, Kind.WALK_IN);
    diary.note(visit, VisitAct.DRAWN, by);
    return visit;
  }

  private Visit add(UUID key, Counter counter, UUID reason, Kind kind) {
    Instant now = clock.instant();
    LocalDate today = WorkingCalendar.dayOf(now);
    counters.lockDay(counter.id(), today);
    Instant end = now.plus(Duration.ofMinutes(counter.grid().slotMinutes()));
    var span = new Span(today, now, end);
    int ticket = counters.nextTicket(counter.id(), today);
    return visits.add(
        new Visits.New(key, counter, reason, kind, span, ticket, 0), VisitAct.DRAWN, now);
  }

  /// Says what became of the one who was called, if anybody was, and calls the next one.
  ///
  /// @param current whom the clerk saw as called; null for nobody
  /// @param became what became of him
  /// @return empty if nobody waits
  /// @throws Conflict if somebody else is called by now: a button pressed twice calls once
  @Transactional
  public Optional<Visit> next(UUID counter, @Nullable UUID current, VisitAct became, Author by) {
    counters.lockDay(counter, WorkingCalendar.dayOf(clock.instant()));
    Optional<Visit> called = visits.called(counter);
    UUID now = called.map(Visit::id).orElse(null);
    if (now == null ? current != null : !now.equals(current)) {
      throw new Conflict(Message.of("service.appointment.desk.changed"));
    }
    called.ifPresent(it -> diary.write(visits.lock(it.id()), became, by));
    Instant time = clock.instant();
    return visits
        .lockNext(counter, WorkingCalendar.dayOf(time), time)
        .map(it -> diary.write(it, VisitAct.CALLED, by));
  }

  /// Writes down that something became of somebody.
  ///
  /// @throws Conflict if its state does not allow it, or another is called already
  @Transactional
  public Visit mark(Visit visit, VisitAct act, Author by) {
    counters.lockDay(visit.counter(), visit.day());
    Visit locked = visits.lock(visit.id());
    if (act == VisitAct.CALLED && visits.called(locked.counter()).isPresent()) {
      throw new Conflict(Message.of("service.appointment.desk.busy"));
    }
    boolean isOfToday = locked.day().equals(WorkingCalendar.dayOf(clock.instant()));
    if (!isOfToday && act != VisitAct.CANCELLED_BY_OFFICE) {
      throw new Conflict(Message.of("service.appointment.desk.not-today"));
    }
    Visit marked = diary.write(locked, act, by);
    if (act == VisitAct.CANCELLED_BY_OFFICE) {
      letters.tell(marked, "cancelled");
    }
    return marked;
  }

  /// Those who wait at these counters today, for a screen.
  List<Visit> today(List<Counter> shown) {
    return visits.open(
        shown.stream().map(Counter::id).toList(), WorkingCalendar.dayOf(clock.instant()));
  }
}
