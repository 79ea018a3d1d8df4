package mn.ukhaalag.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// How long a service may take. The first day is not counted, and an end on a day that is not
/// worked moves to the next working day (Civil Code, article 72).
///
/// @param amount of the unit; 0 is the same day
public record TimeLimit(int amount, Unit unit) {

  /// What is counted; hours are working hours and end with the working day that they end on.
  public enum Unit {
    HOURS,
    WORKING_DAYS,
    CALENDAR_DAYS
  }

  private static final int HOURS_OF_A_DAY = 8;

  /// When the time is over that begins at that moment.
  ///
  /// @param area where it is counted, see [WorkingCalendar]
  public Instant from(Instant begin, WorkingCalendar calendar, @Nullable String area) {
    LocalDate day = WorkingCalendar.dayOf(begin);
    LocalDate last =
        switch (unit) {
          case CALENDAR_DAYS -> day.plusDays(amount);
          case WORKING_DAYS -> calendar.addWorkingDays(day, amount, area);
          case HOURS -> calendar.addWorkingDays(day, Math.ceilDiv(amount, HOURS_OF_A_DAY), area);
        };
    return WorkingCalendar.endOf(calendar.workingDayFrom(last, area));
  }

  /// When time that stood for a while is over: as many days later as it stood.
  public static Instant after(
      Instant due, Duration stood, WorkingCalendar calendar, @Nullable String area) {
    long days = Math.ceilDiv(stood.toHours(), ChronoUnit.DAYS.getDuration().toHours());
    LocalDate last = WorkingCalendar.dayOf(due.minusSeconds(1)).plusDays(days);
    return WorkingCalendar.endOf(calendar.workingDayFrom(last, area));
  }
}
