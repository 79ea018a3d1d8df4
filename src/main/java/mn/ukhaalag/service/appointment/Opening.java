package mn.ukhaalag.service.appointment;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hours of a counter on a day.
///
/// @param breakFrom null if it has no break
public record Opening(
    LocalTime opens, LocalTime closes, @Nullable LocalTime breakFrom, @Nullable LocalTime breakTo) {

  /// A time without an interruption.
  record Window(LocalTime from, LocalTime to) {

    boolean holds(LocalTime start, LocalTime end) {
      return !start.isBefore(from) && !end.isAfter(to) && start.isBefore(end);
    }
  }

  List<Window> windows() {
    return breakFrom == null || breakTo == null
        ? List.of(new Window(opens, closes))
        : List.of(new Window(opens, breakFrom), new Window(breakTo, closes));
  }

  /// For example `08:30–17:30 (12:00–13:00)`.
  public String text() {
    return opens + "–" + closes + (breakFrom == null ? "" : " (" + breakFrom + "–" + breakTo + ")");
  }
}
