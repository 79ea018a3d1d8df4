package mn.ukhaalag.access.oidc;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody has gone to a provider and is to come back. Only the browser that went knows these.
///
/// @param provider the id of the one he went to
/// @param state comes back with him
/// @param nonce comes back in the ID token
/// @param verifier proves to the provider that the code is ours (PKCE, RFC 7636)
/// @param next the path that he wanted to go to
/// @param linksTo the account that is to be linked; null for somebody who signs in
record Journey(
    String provider,
    String state,
    String nonce,
    String verifier,
    String next,
    @Nullable UUID linksTo,
    Instant since) {

  static final String COOKIE = "journey";
}
