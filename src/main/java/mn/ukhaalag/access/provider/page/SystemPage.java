package mn.ukhaalag.access.provider.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// One system.
///
/// @param exit null if people are sent nowhere after signing out
/// @param logout where it is told of sign-outs; empty if it is not told
/// @param told the last of them, the newest first
/// @param offSince null while it works
/// @param people how many let it know something of them
/// @param uses when its latest sign-ins were used last, the newest first
/// @param secret in clear, shown this once; null if none was just made
public record SystemPage(
    UUID id,
    String titleMn,
    String titleEn,
    String clientId,
    List<String> redirects,
    @Nullable String exit,
    String logout,
    List<Told> told,
    List<String> scopes,
    boolean refreshes,
    Instant madeAt,
    @Nullable Instant offSince,
    int people,
    List<Instant> uses,
    @Nullable String secret,
    Problems problems) {

  /// A sign-out that it was to be told of.
  ///
  /// @param problem why it is not told yet, or not at all; null if it was told
  public record Told(Instant at, @Nullable String problem) {}
}
