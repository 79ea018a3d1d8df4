package mn.ukhaalag.access.provider.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The systems that somebody lets know something of him.
public record OwnSystemsPage(List<Line> systems) {

  /// One of them.
  ///
  /// @param usedAt when it last asked; null if it has no sign-in left
  public record Line(
      UUID id,
      String titleMn,
      String titleEn,
      List<String> scopes,
      Instant since,
      @Nullable Instant usedAt) {}
}
