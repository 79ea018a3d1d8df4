package mn.ukhaalag.calendar;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which days are worked: Monday to Friday less the public holidays, and what decisions made of
/// single days. Immutable, and asks no database.
///
/// An area is the code of an aimag, sum or bag; null asks for what holds in the whole nation. Of
/// the decisions on a day the one for the smallest area holds.
///
/// Follows the Law on Public Holidays and, for counting, article 72 of the Civil Code.
public final class WorkingCalendar {

  /// The zone of all legal time: UTC+8, no summer time.
  public static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

  /// Warnings reach people when the day's work begins.
  private static final LocalTime WARNING_TIME = LocalTime.of(9, 0);

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final List<Holiday> holidays;
  private final Map<LocalDate, List<SpecialDay>> specialDays;
  private final Map<Integer, LunarYear> lunarYears;

  WorkingCalendar(
      List<Holiday> holidays, List<SpecialDay> specialDays, Map<Integer, LunarYear> lunarYears) {
    this.holidays = List.copyOf(holidays);
    this.specialDays = Map.copyOf(specialDays.stream().collect(groupingBy(SpecialDay::day)));
    this.lunarYears = Map.copyOf(lunarYears);
  }

  /// The local day of that moment.
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /// 24:00 of the day, local: what is done before is done on that day (Civil Code 72.3, 72.5).
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  public boolean isWorkingDay(LocalDate day, @Nullable String area) {
    return specialDay(day, area)
        .map(special -> special.kind() == SpecialDay.Kind.WORK)
        .orElseGet(() -> !isWeekend(day) && holidays.stream().noneMatch(it -> it.isOn(day)));
  }

  /// The first working day after the day.
  public LocalDate nextWorkingDay(LocalDate day, @Nullable String area) {
    return workingDayFrom(day.plusDays(1), area);
  }

  /// The day itself if it is worked, else the next working day (Civil Code 72.2).
  public LocalDate workingDayFrom(LocalDate day, @Nullable String area) {
    LocalDate found = day;
    while (!isWorkingDay(found, area)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /// The working day on which the count ends that begins after the day; the day itself for 0.
  ///
  /// @throws IllegalArgumentException if the number is negative
  public LocalDate addWorkingDays(LocalDate day, int number, @Nullable String area) {
    if (number < 0) {
      throw new IllegalArgumentException("Working days are counted forward, not by " + number);
    }
    LocalDate found = day;
    for (int counted = 0; counted < number; counted++) {
      found = nextWorkingDay(found, area);
    }
    return found;
  }

  /// How many working days follow the first day, up to and with the last; 0 if it is not later.
  public int workingDaysBetween(LocalDate first, LocalDate last, @Nullable String area) {
    int count = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      count += isWorkingDay(day, area) ? 1 : 0;
    }
    return count;
  }

  /// The number of working days of a year.
  public int workingDaysOf(int year, @Nullable String area) {
    return workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31), area);
  }

  /// When to warn that this part of the time has passed: at 9:00 of the first working day from then
  /// on, and never later than on the last day.
  ///
  /// @param percent of the days from receipt to last day, 0 to 100
  public Instant warningAt(
      LocalDate receivedOn, LocalDate lastDay, int percent, @Nullable String area) {
    long days = Math.ceilDiv(ChronoUnit.DAYS.between(receivedOn, lastDay) * percent, 100L);
    LocalDate worked = workingDayFrom(receivedOn.plusDays(days), area);
    LocalDate day = worked.isAfter(lastDay) ? lastDay : worked;
    return day.atTime(WARNING_TIME).atZone(ZONE).toInstant();
  }

  /// The holidays on that day; two can fall together.
  public List<Holiday> holidaysOn(LocalDate day) {
    return holidays.stream().filter(holiday -> holiday.isOn(day)).toList();
  }

  /// The decision that holds on that day in that area.
  public Optional<SpecialDay> specialDay(LocalDate day, @Nullable String area) {
    return specialDays.getOrDefault(day, List.of()).stream()
        .filter(special -> special.holdsIn(area))
        .max(comparing(SpecialDay::precision));
  }

  /// All decisions on days of the year, for any area, in the order of the days.
  public List<SpecialDay> specialDays(int year) {
    return specialDays.values().stream()
        .flatMap(List::stream)
        .filter(special -> special.day().getYear() == year)
        .sorted(comparing(SpecialDay::day).thenComparing(SpecialDay::precision))
        .toList();
  }

  /// What is known of the year's lunar holidays. Where they are not complete, its deadlines may
  /// fall on a day that is free.
  public Optional<LunarYear> lunarYear(int year) {
    return Optional.ofNullable(lunarYears.get(year));
  }

  public static boolean isWeekend(LocalDate day) {
    return WEEKEND.contains(day.getDayOfWeek());
  }

  /// How far the lunar holidays of a year are known.
  ///
  /// @param complete all of them are entered
  /// @param confirmed they agree with what was announced, not only with the computation
  public record LunarYear(
      int year, boolean complete, boolean confirmed, String noteMn, String noteEn) {}
}
