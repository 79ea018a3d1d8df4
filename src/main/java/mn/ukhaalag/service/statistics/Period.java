package mn.ukhaalag.service.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// The months whose cases are looked at, by the day on which the cases came.
///
/// @param organisation whose cases; null for those of all
public record Period(YearMonth from, YearMonth to, @Nullable UUID organisation) {

  private static final int MONTHS = 12;

  /// A whole year.
  public static Period of(int year) {
    return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12), null);
  }

  /// What was typed; what cannot be understood becomes the last twelve months.
  static Period typed(
      @Nullable String from, @Nullable String to, @Nullable UUID organisation, LocalDate today) {
    YearMonth now = YearMonth.from(today);
    YearMonth last = month(to, now);
    YearMonth first = month(from, last.minusMonths(MONTHS - 1L));
    return first.isAfter(last)
        ? new Period(last, first, organisation)
        : new Period(first, last, organisation);
  }

  private static YearMonth month(@Nullable String typed, YearMonth otherwise) {
    try {
      YearMonth month =
          typed == null || typed.isBlank() ? otherwise : YearMonth.parse(typed.strip());
      return month.getYear() < 2000 || month.getYear() > 2200 ? otherwise : month;
    } catch (DateTimeException notAMonth) {
      return otherwise;
    }
  }

  LocalDate firstMonth() {
    return from.atDay(1);
  }

  LocalDate lastMonth() {
    return to.atDay(1);
  }

  java.time.OffsetDateTime begin() {
    return firstMonth().atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
  }

  /// The first moment after it.
  java.time.OffsetDateTime end() {
    return to.plusMonths(1).atDay(1).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
  }

  /// As it stands in addresses.
  public String query() {
    String months = "from=" + from + "&to=" + to;
    return organisation == null ? months : months + "&organisation=" + organisation;
  }
}
