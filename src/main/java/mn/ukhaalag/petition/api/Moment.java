package mn.ukhaalag.petition.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import mn.ukhaalag.web.Page;

/// A moment as programs write it (ISO 8601): with its offset from UTC, or a day, which begins in
/// Mongolia.
public final class Moment {

  private static final int DAY = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Moment() {}

  /// Empty for what is no moment of our time.
  public static Optional<Instant> parse(String typed) {
    try {
      // In a query the plus of an offset means a blank, and many forget to escape it.
      Instant moment =
          typed.length() == DAY
              ? LocalDate.parse(typed).atStartOfDay(Page.ZONE).toInstant()
              : OffsetDateTime.parse(typed.replace(' ', '+')).toInstant();
      int year = moment.atZone(Page.ZONE).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(moment);
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
