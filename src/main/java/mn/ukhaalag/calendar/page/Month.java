package mn.ukhaalag.calendar.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.ukhaalag.calendar.Holiday;
import mn.ukhaalag.calendar.SpecialDay;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// A month as a table of weeks, Monday first.
///
/// @param weeks seven cells each; null where the month has no such day
public record Month(YearMonth month, int workingDays, List<List<@Nullable Day>> weeks) {

  private static final int WEEK = 7;

  /// A day of the table.
  ///
  /// @param decision what was decided for the whole nation on that day
  public record Day(
      LocalDate day, boolean isWorked, List<Holiday> holidays, @Nullable SpecialDay decision) {

    /// Whether there is more to say than that it is a working day or a weekend.
    public boolean isNotable() {
      return !holidays.isEmpty() || decision != null;
    }
  }

  /// The twelve months of the year, as they are in the whole nation.
  public static List<Month> of(int year, WorkingCalendar calendar) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(number -> of(YearMonth.of(year, number), calendar))
        .toList();
  }

  private static Month of(YearMonth month, WorkingCalendar calendar) {
    LocalDate first = month.atDay(1);
    LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
    List<List<@Nullable Day>> weeks =
        Stream.iterate(monday, it -> !it.isAfter(month.atEndOfMonth()), it -> it.plusDays(WEEK))
            .map(it -> week(it, month, calendar))
            .toList();
    int workingDays = calendar.workingDaysBetween(first.minusDays(1), month.atEndOfMonth(), null);
    return new Month(month, workingDays, weeks);
  }

  private static List<@Nullable Day> week(
      LocalDate monday, YearMonth month, WorkingCalendar calendar) {
    var cells = new ArrayList<@Nullable Day>(WEEK);
    for (LocalDate day = monday; day.isBefore(monday.plusDays(WEEK)); day = day.plusDays(1)) {
      cells.add(YearMonth.from(day).equals(month) ? day(day, calendar) : null);
    }
    return Collections.unmodifiableList(cells);
  }

  private static Day day(LocalDate day, WorkingCalendar calendar) {
    return new Day(
        day,
        calendar.isWorkingDay(day, null),
        calendar.holidaysOn(day),
        calendar.specialDay(day, null).orElse(null));
  }
}
