package mn.ukhaalag.service.appointment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.appointment.page.CounterPage;
import mn.ukhaalag.service.appointment.page.TurnPage;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings together what a clerk sees. A list names nobody; whose name and contact are shown is
/// written down as read.
@Component
class CounterViews {

  private static final Set<Readings.Kind> SHOWN =
      EnumSet.of(Readings.Kind.NAME, Readings.Kind.CONTACT, Readings.Kind.WORDS);

  private final Visits visits;
  private final Persons persons;
  private final Counters counters;
  private final Reasons reasons;
  private final Timetables timetables;
  private final Waits waits;
  private final Organisations organisations;
  private final Readings readings;
  private final LegalTime legalTime;

  CounterViews(
      Visits visits,
      Persons persons,
      Counters counters,
      Reasons reasons,
      Timetables timetables,
      Waits waits,
      Organisations organisations,
      Readings readings,
      LegalTime legalTime) {
    this.visits = visits;
    this.persons = persons;
    this.counters = counters;
    this.reasons = reasons;
    this.timetables = timetables;
    this.waits = waits;
    this.organisations = organisations;
    this.readings = readings;
    this.legalTime = legalTime;
  }

  /// @param day null for today
  CounterPage page(
      Actor actor, Counter counter, @Nullable LocalDate day, @Nullable Message conflict) {
    LocalDate today = legalTime.today();
    LocalDate shown = day == null || isFar(today, day) ? today : day;
    Optional<Visit> called = visits.called(counter.id());
    List<Reason> all = reasons.of(counter.organisation());
    Set<UUID> taken = reasons.at(counter.id());
    List<Visit> list = visits.of(counter.id(), shown);
    return new CounterPage(
        counter,
        organisations.get(counter.organisation()),
        shown,
        shown.equals(today),
        timetables.of(counter, shown).on(shown).map(Opening::text).orElse(""),
        waits.at(List.of(counter)).stream().findFirst().orElse(null),
        called.orElse(null),
        called.flatMap(it -> seen(actor, it)).orElse(null),
        list,
        named(list, called.stream().toList()),
        all.stream().filter(it -> taken.contains(it.id())).toList(),
        UUID.randomUUID().toString(),
        conflict);
  }

  private static boolean isFar(LocalDate today, LocalDate day) {
    return day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1));
  }

  private Map<UUID, Reason> named(List<Visit> list, List<Visit> called) {
    return reasons
        .named(Stream.concat(list.stream(), called.stream()).map(Visit::reason).distinct().toList())
        .stream()
        .collect(Collectors.toMap(Reason::id, Function.identity()));
  }

  TurnPage turn(Actor actor, Visit visit, @Nullable Message conflict) {
    Counter counter = counters.get(visit.counter());
    return new TurnPage(
        visit,
        organisations.get(visit.organisation()),
        counter,
        reasons.get(visit.reason()),
        seen(actor, visit).orElse(null),
        visit.day().equals(legalTime.today()),
        waits.of(visit, counter).map(Wait::before).orElse(0),
        conflict);
  }

  private Optional<Person> seen(Actor actor, Visit visit) {
    Optional<Person> person = persons.find(visit.id());
    person.ifPresent(
        it ->
            readings.note(
                actor,
                visit.organisation(),
                new Readings.Sight(
                    visit.thing(),
                    visit.number().text(),
                    new Readings.Subject(it.account(), null),
                    Readings.Purpose.HANDLING,
                    SHOWN)));
    return person;
  }
}
