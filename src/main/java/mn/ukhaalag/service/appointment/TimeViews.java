package mn.ukhaalag.service.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.appointment.Slot.Choice;
import mn.ukhaalag.service.appointment.page.TimesPage;
import mn.ukhaalag.service.appointment.page.TimesPage.Day;
import mn.ukhaalag.service.appointment.page.TimesPage.Times;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the free times for a reason: two weeks at once, the times of one day of them.
@Component
class TimeViews {

  private final Counters counters;
  private final FreeSlots free;
  private final Organisations organisations;
  private final Clock clock;

  TimeViews(Counters counters, FreeSlots free, Organisations organisations, Clock clock) {
    this.counters = counters;
    this.free = free;
    this.organisations = organisations;
    this.clock = clock;
  }

  /// @param moved the appointment that is to move; null for a new one
  /// @param from the first day; null for the first one with a free time
  /// @param day the chosen one; null for the first one
  TimesPage page(
      Reason reason,
      @Nullable Visit moved,
      @Nullable LocalDate from,
      @Nullable LocalDate day,
      @Nullable Message problem) {
    List<Counter> taking = counters.taking(reason.id());
    UUID except = moved == null ? null : moved.id();
    LocalDate today = today();
    LocalDate first = from != null ? from : day != null ? stretch(today, day) : today;
    first = first.isBefore(today) || first.isAfter(today.plusYears(1)) ? today : first;
    List<Slot> slots = free.of(taking, first, FreeSlots.STRETCH, except);
    if (slots.isEmpty() && from == null) {
      List<Slot> next = free.next(taking, first, 1, except);
      first = next.isEmpty() ? first : next.getFirst().day();
      slots = free.of(taking, first, FreeSlots.STRETCH, except);
    }
    return page(reason, moved, new Stretch(first, slots), taking, day, problem);
  }

  private record Stretch(LocalDate first, List<Slot> slots) {}

  private TimesPage page(
      Reason reason,
      @Nullable Visit moved,
      Stretch stretch,
      List<Counter> taking,
      @Nullable LocalDate day,
      @Nullable Message problem) {
    Map<LocalDate, Integer> free = new TreeMap<>();
    stretch.slots().forEach(it -> free.merge(it.day(), it.free(), Integer::sum));
    LocalDate chosen =
        day != null && free.containsKey(day)
            ? day
            : free.keySet().stream().findFirst().orElse(null);
    LocalDate later = stretch.first().plusDays(FreeSlots.STRETCH);
    LocalDate earlier = stretch.first().minusDays(FreeSlots.STRETCH);
    int horizon = taking.stream().mapToInt(it -> it.grid().horizonDays()).max().orElse(0);
    return new TimesPage(
        organisations.get(reason.organisation()),
        reason,
        moved,
        free.entrySet().stream().map(it -> new Day(it.getKey(), it.getValue())).toList(),
        chosen,
        times(stretch.slots(), chosen, byId(taking)),
        later.isAfter(today().plusDays(horizon)) ? null : later,
        stretch.first().isAfter(today()) ? (earlier.isBefore(today()) ? today() : earlier) : null,
        problem);
  }

  private static List<Times> times(
      List<Slot> slots, @Nullable LocalDate day, Map<UUID, Counter> counters) {
    return counters.values().stream()
        .map(counter -> new Times(counter, of(slots, counter, day)))
        .filter(it -> !it.slots().isEmpty())
        .toList();
  }

  private static List<Slot> of(List<Slot> slots, Counter counter, @Nullable LocalDate day) {
    return slots.stream()
        .filter(it -> it.day().equals(day) && it.counter().equals(counter.id()))
        .toList();
  }

  /// The first day of the two weeks from today on in which that day lies.
  private static LocalDate stretch(LocalDate today, LocalDate day) {
    long days = Math.max(0, today.until(day, ChronoUnit.DAYS));
    return today.plusDays(days / FreeSlots.STRETCH * FreeSlots.STRETCH);
  }

  /// The day that somebody had chosen, as far as he had; else today.
  LocalDate near(String slot) {
    return Choice.of(slot).map(Choice::day).filter(it -> it.isAfter(today())).orElse(today());
  }

  private LocalDate today() {
    return WorkingCalendar.dayOf(clock.instant());
  }

  static Map<UUID, Counter> byId(List<Counter> counters) {
    return counters.stream()
        .collect(
            Collectors.toMap(
                Counter::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
