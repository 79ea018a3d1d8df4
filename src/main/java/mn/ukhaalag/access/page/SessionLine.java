package mn.ukhaalag.access.page;

import java.time.Instant;

/// A session of one's own.
///
/// @param handle names it without giving it away
/// @param current whether the page is looked at in it
public record SessionLine(String handle, Instant since, Instant lastSeen, boolean current) {}
