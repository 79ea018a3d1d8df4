package mn.ukhaalag.access.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.web.Problems;

/// Whom an official has declared as close to himself.
///
/// @param typed the number that was typed and not taken
public record RelativesPage(List<Line> lines, String typed, Problems problems) {

  public RelativesPage {
    lines = List.copyOf(lines);
  }

  /// One of them.
  public record Line(UUID id, String masked, Instant since) {}
}
