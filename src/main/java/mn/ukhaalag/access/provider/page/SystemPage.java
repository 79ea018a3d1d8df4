package mn.ukhaalag.access.provider.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One system.
///
/// @param exit null if people are sent nowhere after signing out
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
    List<String> scopes,
    boolean refreshes,
    Instant madeAt,
    @Nullable Instant offSince,
    int people,
    List<Instant> uses,
    @Nullable String secret) {}
