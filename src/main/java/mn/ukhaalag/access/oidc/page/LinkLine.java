package mn.ukhaalag.access.oidc.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A provider in the list of one's own.
///
/// @param since when the account was linked with it; null if it is not
public record LinkLine(String id, String titleMn, String titleEn, @Nullable Instant since) {}
