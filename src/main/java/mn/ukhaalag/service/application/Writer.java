package mn.ukhaalag.service.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose draft it is: the account's, or that of the browser which has its cookie.
///
/// @param cookieHash of the random cookie of the browser, in hexadecimal; null if it has none
/// @param fromHash of the client address, in hexadecimal
record Writer(@Nullable UUID account, @Nullable String cookieHash, String fromHash) {}
