package mn.ukhaalag.service.appointment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.calendar.SpecialDay;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// When a counter is open, and the slots that follow from it. A holiday closes it by itself, and so
/// does a decision on a day; only an exception of its own opens it then.
///
/// @param week the hours of the days on which it is open
/// @param area where it is, see [WorkingCalendar]
record Timetable(
    Counter counter,
    Map<DayOfWeek, Opening> week,
    Map<LocalDate, Special> specials,
    WorkingCalendar calendar,
    @Nullable String area) {

  Optional<Opening> on(LocalDate day) {
    Special special = specials.get(day);
    if (counter.isClosed()) {
      return Optional.empty();
    }
    if (special != null) {
      return Optional.ofNullable(special.opening());
    }
    return isFree(day) ? Optional.empty() : Optional.ofNullable(week.get(day.getDayOfWeek()));
  }

  private boolean isFree(LocalDate day) {
    return calendar
        .specialDay(day, area)
        .map(it -> it.kind() == SpecialDay.Kind.OFF)
        .orElseGet(() -> !calendar.holidaysOn(day).isEmpty());
  }

  /// The slots of a day that can be booked, in the order of time.
  List<Slot> slots(LocalDate day) {
    List<Slot> all = on(day).map(opening -> all(day, opening)).orElse(List.of());
    int kept = Math.min(counter.grid().kept(), all.size());
    var offered = new ArrayList<Slot>();
    for (int place = 0; place < all.size(); place++) {
      // Spread evenly, so that nobody without an appointment waits until the evening.
      boolean isKept = (place + 1) * kept / all.size() > place * kept / all.size();
      if (!isKept) {
        offered.add(all.get(place));
      }
    }
    return offered;
  }

  private List<Slot> all(LocalDate day, Opening opening) {
    var slots = new ArrayList<Slot>();
    for (Opening.Window window : opening.windows()) {
      int last = window.to().toSecondOfDay() / 60;
      int length = counter.grid().slotMinutes();
      for (int at = window.from().toSecondOfDay() / 60; at + length <= last; at += length) {
        slots.add(new Slot(counter.id(), day, minute(at), minute(at + length), 0));
      }
    }
    return slots;
  }

  private static LocalTime minute(int ofDay) {
    return LocalTime.ofSecondOfDay(ofDay * 60L);
  }

  /// The slot that begins then, if one can be booked that does.
  Optional<Slot> slot(LocalDateTime start) {
    return slots(start.toLocalDate()).stream()
        .filter(it -> it.start().equals(start.toLocalTime()))
        .findFirst();
  }

  /// Whether the counter is open all that time, and has that place.
  boolean fits(Visit visit) {
    LocalTime start = time(visit.dueAt());
    LocalTime end = time(visit.endsAt());
    boolean isOpen =
        on(visit.day()).stream()
            .flatMap(it -> it.windows().stream())
            .anyMatch(it -> it.holds(start, end));
    return isOpen && visit.place() <= counter.grid().places();
  }

  private static LocalTime time(Instant moment) {
    return moment.atZone(WorkingCalendar.ZONE).toLocalTime();
  }
}
