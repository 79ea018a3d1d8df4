package mn.ukhaalag.access;

import java.time.Instant;
import java.util.UUID;

/// Somebody has tried wrong passwords until the account was locked. Its owner must be told.
///
/// @param failures the attempts since the last that succeeded
public record AccountLocked(UUID account, Instant until, int failures) {}
