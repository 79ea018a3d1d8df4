package mn.ukhaalag.service.application.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Service;
import org.jspecify.annotations.Nullable;

/// The applications of somebody.
///
/// @param here what was begun in this browser by somebody who had not signed in, newest first:
///     maybe somebody else
/// @param next the address of the older ones; null if there are none
public record MinePage(
    List<Begun> begun,
    List<Begun> here,
    List<Line> applications,
    @Nullable String next,
    Instant now) {

  /// What was begun and not sent.
  public record Begun(UUID draft, Service service, Instant savedAt) {}

  /// What was sent.
  ///
  /// @param limited whether the legal time of the service is confirmed, so that it may be shown
  public record Line(Application application, Service service, boolean limited) {}
}
