package mn.ukhaalag.access.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey of one's own.
///
/// @param name empty if its owner gave it none
/// @param lastUsed null if it was never used
/// @param elsewhere the host that it was made for, if that is not the one of this house any more;
///     empty if it is
/// @param isCloned whether it is not taken any more because two seem to have it
public record PasskeyLine(
    UUID id,
    String name,
    Instant since,
    @Nullable Instant lastUsed,
    String elsewhere,
    boolean isCloned) {}
