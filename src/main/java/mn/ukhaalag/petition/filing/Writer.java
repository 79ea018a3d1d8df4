package mn.ukhaalag.petition.filing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose draft it is: the account's, or for somebody without one, the browser's.
///
/// @param cookieHash of the random cookie of the browser, in hexadecimal; exactly one of account
///     and cookie is there
/// @param from the client address that he writes from now
record Writer(@Nullable UUID account, @Nullable String cookieHash, String from) {}
