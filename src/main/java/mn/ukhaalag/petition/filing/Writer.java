package mn.ukhaalag.petition.filing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose draft it is: the account's, or for somebody without one, the browser's.
///
/// @param cookieHash of the random cookie of the browser, in hexadecimal; exactly one of the two
///     is there
record Writer(@Nullable UUID account, @Nullable String cookieHash) {}
