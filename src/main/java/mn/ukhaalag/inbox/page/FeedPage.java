package mn.ukhaalag.inbox.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The page on which the secret address of one's calendar is made.
///
/// @param madeAt when the present one was made; null if there is none
public record FeedPage(@Nullable Instant madeAt) {}
