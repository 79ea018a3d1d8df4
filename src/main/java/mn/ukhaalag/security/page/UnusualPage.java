package mn.ukhaalag.security.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Unusual readings, newest first.
///
/// @param next the page with older ones; null if there are none
public record UnusualPage(List<Line> lines, @Nullable String next) {

  public UnusualPage {
    lines = List.copyOf(lines);
  }

  /// One of them.
  ///
  /// @param more the other readings of the same reader; null for a program
  public record Line(
      String kind,
      Instant at,
      @Nullable String reader,
      String officeMn,
      String officeEn,
      String thing,
      @Nullable String more) {}
}
