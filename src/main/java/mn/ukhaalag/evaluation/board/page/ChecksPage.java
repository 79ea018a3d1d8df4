package mn.ukhaalag.evaluation.board.page;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.evaluation.page.Named;
import org.jspecify.annotations.Nullable;

/// What was reported last, for the monitoring team.
public record ChecksPage(List<Line> lines, @Nullable String next) {

  /// A measure of which something was told.
  ///
  /// @param found what the team found last; empty if it has not looked
  /// @param isNew whether something else was told since the team looked
  public record Line(
      String code,
      String title,
      String path,
      Named organisation,
      String told,
      Instant at,
      String found,
      boolean isNew) {}
}
