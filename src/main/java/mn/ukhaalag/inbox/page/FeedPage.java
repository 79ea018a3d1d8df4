package mn.ukhaalag.inbox.page;

import java.time.Instant;
import mn.ukhaalag.access.OwnerWay;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which the secret address of one's calendar is made.
///
/// @param madeAt when the present one was made; null if there is none
/// @param owner how its owner shows that the account is his
public record FeedPage(@Nullable Instant madeAt, OwnerWay owner, Problems problems) {}
