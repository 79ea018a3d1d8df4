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
/// @param account whose owner is to show himself there once more; null for somebody who signs in
/// @param purpose what for
record Journey(
    String provider,
    String state,
    String nonce,
    String verifier,
    String next,
    @Nullable UUID account,
    Purpose purpose,
    Instant since) {

  /// What somebody goes to a provider for.
  enum Purpose {
    SIGN_IN,
    /// To sign in although he may still be signed in there.
    SIGN_IN_ANEW,
    /// To link his account here with the one there.
    LINK,
    /// To show his second step once more.
    SHOW_AGAIN,
    /// To show once more that the account is his.
    SHOW_OWNER
  }

  /// Whether he is to sign in there after he has set out, and not only to be known there.
  boolean isAnew() {
    return account != null || purpose == Purpose.SIGN_IN_ANEW;
  }

  static final String COOKIE = "journey";
}
