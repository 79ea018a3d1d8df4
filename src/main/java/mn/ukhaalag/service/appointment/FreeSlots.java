package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.appointment.TakenPlaces.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which times are free: the slots that follow from the hours, less what is taken.
@Component
class FreeSlots {

  /// So many days are looked through at once.
  static final int STRETCH = 14;

  private final Timetables timetables;
  private final TakenPlaces places;
  private final Clock clock;

  FreeSlots(Timetables timetables, TakenPlaces places, Clock clock) {
    this.timetables = timetables;
    this.places = places;
    this.clock = clock;
  }

  /// The free times of these counters from that day on, for so many days, in the order of time.
  ///
  /// @param except an appointment whose own place counts as free; null for none
  List<Slot> of(List<Counter> counters, LocalDate from, int days, @Nullable UUID except) {
    if (counters.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    LocalDate today = WorkingCalendar.dayOf(now);
    LocalDate first = from.isBefore(today) ? today : from;
    LocalDate last = first.plusDays(days - 1L);
    List<UUID> ids = counters.stream().map(Counter::id).toList();
    Map<UUID, List<Taken>> taken =
        places.at(ids, first, last, except).stream().collect(Collectors.groupingBy(Taken::counter));
    var free = new ArrayList<Slot>();
    for (Timetable table : timetables.of(counters, first)) {
      Counter counter = table.counter();
      List<Taken> here = taken.getOrDefault(counter.id(), List.of());
      LocalDate end = min(last, today.plusDays(counter.grid().horizonDays()));
      for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
        for (Slot slot : table.slots(day)) {
          int left = counter.grid().places() - used(slot, here).size();
          if (left > 0 && slot.from().isAfter(now)) {
            free.add(slot.with(left));
          }
        }
      }
    }
    free.sort(Comparator.comparing(Slot::from));
    return free;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /// The places of a slot that somebody has.
  static Set<Integer> used(Slot slot, List<Taken> taken) {
    var used = new HashSet<Integer>();
    for (Taken it : taken) {
      if (it.from().isBefore(slot.to()) && it.to().isAfter(slot.from())) {
        used.add(it.place());
      }
    }
    return used;
  }

  /// The first free times from that day on, as far as one can book.
  List<Slot> next(List<Counter> counters, LocalDate from, int most, @Nullable UUID except) {
    int horizon = counters.stream().mapToInt(it -> it.grid().horizonDays()).max().orElse(0);
    LocalDate end = WorkingCalendar.dayOf(clock.instant()).plusDays(horizon);
    var found = new ArrayList<Slot>();
    LocalDate day = from;
    while (found.size() < most && !day.isAfter(end)) {
      found.addAll(of(counters, day, STRETCH, except));
      day = day.plusDays(STRETCH);
    }
    return found.stream().limit(most).toList();
  }
}
