package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.appointment.Visit.Kind;
import mn.ukhaalag.service.appointment.Visit.Status;
import org.springframework.stereotype.Component;

/// How long somebody without an appointment waits today.
@Component
class Waits {

  private final Visits visits;
  private final Timetables timetables;
  private final Clock clock;

  Waits(Visits visits, Timetables timetables, Clock clock) {
    this.visits = visits;
    this.timetables = timetables;
    this.clock = clock;
  }

  /// How it is at these counters, the one with the shortest wait first. Those closed today are
  /// left out.
  List<Wait> at(List<Counter> counters) {
    Instant now = clock.instant();
    LocalDate today = WorkingCalendar.dayOf(now);
    List<UUID> ids = counters.stream().map(Counter::id).toList();
    List<Visit> open = visits.open(ids, today);
    var waits = new ArrayList<Wait>();
    for (Timetable table : timetables.of(counters, today)) {
      UUID id = table.counter().id();
      List<Visit> here = open.stream().filter(it -> it.counter().equals(id)).toList();
      table.on(today).ifPresent(it -> waits.add(wait(table.counter(), it, here, now)));
    }
    waits.sort(
        Comparator.comparing(Wait::takesMore)
            .reversed()
            .thenComparing(Wait::opens, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Wait::minutes));
    return waits;
  }

  private static Wait wait(Counter counter, Opening opening, List<Visit> open, Instant now) {
    LocalTime time = now.atZone(WorkingCalendar.ZONE).toLocalTime();
    LocalTime opens = opening.opens().isAfter(time) ? opening.opens() : null;
    int before = before(counter, open, now);
    int minutes = minutes(counter, before);
    LocalTime begins = opens == null ? time : opens;
    int close = (int) Duration.between(begins, opening.closes()).toMinutes();
    boolean takesMore = minutes + counter.grid().slotMinutes() <= close;
    return new Wait(counter, before, minutes, takesMore, opens);
  }

  /// Where one stands who waits, and how long it will take; empty if it does not.
  Optional<Wait> of(Visit visit, Counter counter) {
    if (visit.status() != Status.WAITING) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<Visit> earlier =
        visits.open(List.of(counter.id()), visit.day()).stream()
            .filter(it -> !it.id().equals(visit.id()))
            .filter(it -> it.kind() == Kind.BOOKED || it.dueAt().isBefore(visit.dueAt()))
            .toList();
    int before = before(counter, earlier, now);
    LocalTime time = now.atZone(WorkingCalendar.ZONE).toLocalTime();
    LocalTime opens =
        timetables
            .of(counter, visit.day())
            .on(visit.day())
            .map(Opening::opens)
            .filter(it -> it.isAfter(time))
            .orElse(null);
    return Optional.of(new Wait(counter, before, minutes(counter, before), true, opens));
  }

  /// Who is served before the next number: all who wait, and appointments that begin meanwhile.
  private static int before(Counter counter, List<Visit> open, Instant now) {
    int waiting = count(open, now);
    Instant then = now.plus(Duration.ofMinutes(minutes(counter, waiting)));
    return count(open, then);
  }

  private static int count(List<Visit> open, Instant until) {
    return (int)
        open.stream()
            .filter(
                it ->
                    it.status() == Status.CALLED
                        || it.kind() != Kind.BOOKED
                        || !it.dueAt().isAfter(until))
            .count();
  }

  private static int minutes(Counter counter, int people) {
    return Math.ceilDiv(people * counter.grid().slotMinutes(), counter.grid().places());
  }
}
