package mn.ukhaalag.access.key.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key in the list.
///
/// @param prefix its beginning, by which its owner recognises it
/// @param lastUsed null if it never was; exact to a minute
/// @param revoked null while it works
public record KeyLine(
    UUID id,
    String name,
    String prefix,
    String postMn,
    String postEn,
    Instant created,
    @Nullable Instant lastUsed,
    @Nullable Instant revoked) {}
