package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.appointment.Slot.Choice;
import mn.ukhaalag.service.appointment.Visit.Kind;
import mn.ukhaalag.service.appointment.Visits.Span;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a time, moves it and gives it back. Whoever takes one locks the person, then the counter
/// against changes of its hours, then the day of the counter; so each place is given once, and the
/// database would refuse to give it twice.
@Component
class Booking {

  private final Visits visits;
  private final TakenPlaces places;
  private final Persons persons;
  private final Counters counters;
  private final Reasons reasons;
  private final Timetables timetables;
  private final Diary diary;
  private final VisitLetters letters;
  private final AppointmentSettings settings;
  private final ChangeLimit limit;
  private final Clock clock;

  Booking(
      Visits visits,
      TakenPlaces places,
      Persons persons,
      Counters counters,
      Reasons reasons,
      Timetables timetables,
      Diary diary,
      VisitLetters letters,
      AppointmentSettings settings,
      ChangeLimit limit,
      Clock clock) {
    this.visits = visits;
    this.places = places;
    this.persons = persons;
    this.counters = counters;
    this.reasons = reasons;
    this.timetables = timetables;
    this.diary = diary;
    this.letters = letters;
    this.settings = settings;
    this.limit = limit;
    this.clock = clock;
  }

  /// Who wants to come when for what.
  ///
  /// @param key the same each time that the same form is sent
  record Wish(UUID key, UUID reason, Choice choice, Person person) {}

  /// What came of it.
  sealed interface Outcome {
    /// The time is this person's; also when the form was sent once more.
    record Booked(Visit visit) implements Outcome {}

    /// Somebody else has it, or it is not offered any more.
    record Taken() implements Outcome {}

    /// The person has as many as one may have.
    record TooMany(int most) implements Outcome {}
  }

  @Transactional
  public Outcome book(Wish wish, Author by) {
    persons.lock(wish.person());
    UUID key = persons.key(wish.key(), wish.person());
    Optional<Visit> earlier = visits.byKey(key);
    if (earlier.isPresent()) {
      return new Outcome.Booked(earlier.get());
    }
    if (persons.open(wish.person()) >= settings.perPerson()) {
      return new Outcome.TooMany(settings.perPerson());
    }
    Optional<Place> place = take(wish.choice(), wish.reason(), null);
    if (place.isEmpty()) {
      return new Outcome.Taken();
    }
    Visit visit =
        visits.add(place.get().taken(key, wish.reason()), VisitAct.BOOKED, clock.instant());
    persons.add(visit.id(), wish.person(), visit.day());
    diary.note(visit, VisitAct.BOOKED, by);
    letters.tellAccount(visit, "booked");
    return new Outcome.Booked(visit);
  }

  /// A place that nobody else can take until the transaction ends.
  private record Place(Counter counter, Slot slot, int ticket, int place) {

    Span span() {
      return new Span(slot.day(), slot.from(), slot.to());
    }

    Visits.New taken(UUID key, UUID reason) {
      return new Visits.New(key, counter, reason, Kind.BOOKED, span(), ticket, place);
    }
  }

  private Optional<Place> take(Choice choice, UUID reason, @Nullable UUID except) {
    if (counters.find(choice.counter()).isEmpty()) {
      return Optional.empty();
    }
    Counter counter = counters.hold(choice.counter());
    Optional<Slot> slot = offered(counter, choice, reason, except != null);
    if (slot.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = choice.day();
    counters.lockDay(counter.id(), day);
    Set<Integer> used =
        FreeSlots.used(slot.get(), places.at(List.of(counter.id()), day, day, except));
    for (int place = 1; place <= counter.grid().places(); place++) {
      if (!used.contains(place)) {
        int ticket = counters.nextTicket(counter.id(), day);
        return Optional.of(new Place(counter, slot.get(), ticket, place));
      }
    }
    return Optional.empty();
  }

  /// @param isMoved whoever has an appointment for something that was ended keeps it
  private Optional<Slot> offered(Counter counter, Choice choice, UUID reason, boolean isMoved) {
    Instant now = clock.instant();
    LocalDate last = WorkingCalendar.dayOf(now).plusDays(counter.grid().horizonDays());
    boolean isFor =
        reasons.find(reason).filter(it -> isMoved || !it.isEnded()).isPresent()
            && reasons.at(counter.id()).contains(reason);
    if (!isFor || choice.day().isAfter(last)) {
      return Optional.empty();
    }
    return timetables
        .of(counter, choice.day())
        .slot(choice.start())
        .filter(it -> it.from().isAfter(now));
  }

  /// Whether the one who comes may still change it.
  boolean isChangeable(Visit visit) {
    return visit.kind() == Kind.BOOKED
        && visit.allows(VisitAct.MOVED)
        && !limit.isOver(limit.of(visit));
  }

  /// Moves it to another time of the same organisation, by the one who comes.
  ///
  /// @throws Conflict if it is too late, or over
  @Transactional
  public Outcome move(UUID id, Choice choice, Author by) {
    Visit before = visits.get(id);
    requireTime(before);
    return place(before, choice, VisitAct.MOVED, by);
  }

  /// Moves it, whoever wants that and however late it is.
  Outcome place(Visit before, Choice choice, VisitAct act, Author by) {
    boolean isSameHouse =
        counters
            .find(choice.counter())
            .filter(it -> it.organisation().equals(before.organisation()))
            .isPresent();
    // The counter comes before the appointment, as in every other deed.
    Optional<Place> found =
        isSameHouse ? take(choice, before.reason(), before.id()) : Optional.empty();
    Visit visit = visits.lock(before.id());
    Diary.require(visit, act);
    if (found.isEmpty()) {
      return new Outcome.Taken();
    }
    Place place = found.get();
    visits.move(visit.id(), place.counter().id(), place.span(), place.ticket(), place.place());
    Visit moved = visits.get(visit.id());
    diary.note(moved, act, by);
    return new Outcome.Booked(moved);
  }

  /// Gives it back, by the one who would come.
  ///
  /// @throws Conflict if it is too late, or over
  @Transactional
  public void cancel(UUID id, Author by) {
    Visit visit = visits.lock(id);
    Diary.require(visit, VisitAct.CANCELLED);
    if (visit.kind() == Kind.BOOKED) {
      requireTime(visit);
    }
    diary.write(visit, VisitAct.CANCELLED, by);
  }

  private void requireTime(Visit visit) {
    Diary.require(visit, VisitAct.MOVED);
    if (!isChangeable(visit)) {
      throw new Conflict(Message.of("service.appointment.refused.late", visit.number().text()));
    }
  }
}
