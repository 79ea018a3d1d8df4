package mn.ukhaalag.service.appointment.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.appointment.Counter;
import org.jspecify.annotations.Nullable;

/// The screen in the hall: numbers and nothing else.
///
/// @param isStill whether it stays as it is, for somebody who needs time to read
public record ScreenPage(
    Organisation organisation, List<Line> lines, Instant now, boolean isStill) {

  /// A counter, whom it calls, and who is next.
  ///
  /// @param called null if nobody is
  public record Line(Counter counter, @Nullable String called, List<String> next, int waiting) {}
}
