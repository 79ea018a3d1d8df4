package mn.ukhaalag.service.appointment.page;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.service.appointment.Counter;

/// How the last days went at a counter.
public record FiguresPage(Counter counter, List<Day> days) {

  /// A day.
  ///
  /// @param lapsed of whom nobody wrote down what became
  /// @param waitedMinutes how long those who were called waited, on average
  public record Day(
      LocalDate day,
      int booked,
      int remote,
      int walkIn,
      int served,
      int absent,
      int cancelled,
      int lapsed,
      int waitedMinutes) {}
}
