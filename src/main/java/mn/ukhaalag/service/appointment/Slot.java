package mn.ukhaalag.service.appointment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;

/// A time at a counter.
///
/// @param free how many places of it nobody has; 0 where that was not asked
public record Slot(UUID counter, LocalDate day, LocalTime start, LocalTime end, int free) {

  Instant from() {
    return day.atTime(start).atZone(WorkingCalendar.ZONE).toInstant();
  }

  Instant to() {
    return day.atTime(end).atZone(WorkingCalendar.ZONE).toInstant();
  }

  Slot with(int places) {
    return new Slot(counter, day, start, end, places);
  }

  /// As it stands in forms and addresses.
  public String value() {
    return key(counter, day.atTime(start));
  }

  private static String key(UUID counter, LocalDateTime start) {
    return counter + "@" + start;
  }

  /// A choice that came back from a page, whether there is such a slot or not.
  record Choice(UUID counter, LocalDateTime start) {

    static Optional<Choice> of(String value) {
      String[] parts = value.split("@", -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      try {
        var choice = new Choice(UUID.fromString(parts[0]), LocalDateTime.parse(parts[1]));
        return Optional.of(choice).filter(it -> isOfThisAge(it.day()));
      } catch (IllegalArgumentException | DateTimeException forged) {
        return Optional.empty();
      }
    }

    private static boolean isOfThisAge(LocalDate day) {
      return day.getYear() >= 2000 && day.getYear() <= 2200;
    }

    LocalDate day() {
      return start.toLocalDate();
    }
  }
}
