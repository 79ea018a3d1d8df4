package mn.ukhaalag.evaluation.scale.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.evaluation.Scale;
import org.jspecify.annotations.Nullable;

/// All scales with all their versions, the newest first.
///
/// @param mayPublish whether the one who looks may publish a version
public record ScalesPage(List<Line> lines, boolean mayPublish) {

  /// A kind with its versions.
  public record Line(Scale.Kind kind, List<Version> versions) {}

  /// A version.
  ///
  /// @param to the first day of the next version; null if there is none
  /// @param state COMING, IN_FORCE or ENDED
  public record Version(
      Scale scale, @Nullable LocalDate to, String state, String reason, Instant madeAt) {}
}
