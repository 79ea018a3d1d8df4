package mn.ukhaalag.calendar.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.calendar.Holiday;
import mn.ukhaalag.calendar.WorkingCalendar;

/// A holiday of one year, from its first day to its last.
public record HolidayRun(Holiday holiday, LocalDate first, LocalDate last) {

  /// The holidays of the year, in its order.
  public static List<HolidayRun> of(int year, WorkingCalendar calendar) {
    var runs = new ArrayList<HolidayRun>();
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .forEach(day -> calendar.holidaysOn(day).forEach(holiday -> add(runs, holiday, day)));
    return List.copyOf(runs);
  }

  public boolean isOneDay() {
    return first.equals(last);
  }

  private static void add(List<HolidayRun> runs, Holiday holiday, LocalDate day) {
    HolidayRun previous = runs.isEmpty() ? null : runs.getLast();
    if (previous != null && previous.isContinuedBy(holiday, day)) {
      runs.set(runs.size() - 1, new HolidayRun(previous.holiday, previous.first, day));
    } else {
      runs.add(new HolidayRun(holiday, day, day));
    }
  }

  private boolean isContinuedBy(Holiday next, LocalDate day) {
    return next.key().equals(holiday.key()) && day.equals(last.plusDays(1));
  }
}
