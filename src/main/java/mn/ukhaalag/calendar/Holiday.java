package mn.ukhaalag.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A public holiday as a law ordains it, for as long as that holds. A holiday that a law made
/// longer is several of these with one key.
///
/// A holiday on a Saturday or Sunday is not moved to another day.
///
/// @param key a stable short name, such as `naadam`
/// @param validFrom the first day on which it holds; null if it held when this register began
///     (2013)
/// @param validTo the first day on which it no longer holds; null if no end is known
public record Holiday(
    String key,
    String nameMn,
    String nameEn,
    String lawMn,
    String lawEn,
    Reckoning reckoning,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /// Whether this day is this holiday.
  public boolean isOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo))
        && reckoning.names(day);
  }

  /// How the days of a holiday are found.
  public sealed interface Reckoning {
    boolean names(LocalDate day);
  }

  /// The same days of every year, from the first to the last.
  public record Fixed(MonthDay first, MonthDay last) implements Reckoning {
    @Override
    public boolean names(LocalDate day) {
      var inYear = MonthDay.from(day);
      return !inYear.isBefore(first) && !inYear.isAfter(last);
    }
  }

  /// Days of the Mongolian lunar calendar, entered year by year.
  public record Lunar(Set<LocalDate> days) implements Reckoning {
    public Lunar {
      days = Set.copyOf(days);
    }

    @Override
    public boolean names(LocalDate day) {
      return days.contains(day);
    }
  }
}
