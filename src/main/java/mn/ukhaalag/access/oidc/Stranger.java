package mn.ukhaalag.access.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody whom a provider vouches for.
///
/// @param provider its id
/// @param subject who he is there, for ever
/// @param session the one that he has there; empty if the provider does not tell
/// @param number his register number as the provider has checked it; null if it is not believed or
///     tells none
/// @param familyName empty if the provider does not tell, as is `givenName`
/// @param seenAt when the provider saw him sign in; null if it does not tell
/// @param hasSecondStep whether the provider says that two factors were shown, and is believed
record Stranger(
    String provider,
    String subject,
    String session,
    @Nullable String number,
    String familyName,
    String givenName,
    @Nullable Instant seenAt,
    boolean hasSecondStep) {

  static final String COOKIE = "stranger";

  /// Without his number, so that no log learns it.
  @Override
  public String toString() {
    return provider + ":" + subject;
  }
}
