package mn.ukhaalag.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day that a decision made free or made a working day. It overrides weekday and holiday.
///
/// @param area code of the aimag (2 digits), sum (4) or bag (6) that it holds for; null for the
///     nation
/// @param act the decision that ordains it
public record SpecialDay(
    UUID id,
    LocalDate day,
    Kind kind,
    @Nullable String area,
    String reasonMn,
    String reasonEn,
    String act) {

  /// What the decision makes of the day.
  public enum Kind {
    OFF,
    WORK
  }

  /// Whether it holds in that area: the codes of an aimag's sums and bags begin with its own.
  boolean holdsIn(@Nullable String place) {
    return area == null || (place != null && place.startsWith(area));
  }

  int precision() {
    return area == null ? 0 : area.length();
  }
}
