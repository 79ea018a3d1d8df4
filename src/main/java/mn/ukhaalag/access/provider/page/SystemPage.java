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
  /// @param isGivenUp whether it is not tried any more
  /// @param problem why it was not taken the last time; null if it was, or was not tried yet
  public record Told(Instant at, boolean isTold, boolean isGivenUp, @Nullable String problem) {}
}
