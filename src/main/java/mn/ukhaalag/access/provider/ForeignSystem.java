package mn.ukhaalag.access.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// A system that people sign in to with their accounts here.
///
/// @param clientId by which it calls itself
/// @param redirects the only addresses that people are sent back to, letter by letter
/// @param exit where people are sent after signing out; null for nowhere
/// @param logout where it is told that somebody signed out here; null if it is not told
/// @param scopes what it may ask for
/// @param refreshes whether it may renew its access (refresh tokens) while the session of the
///     person lasts, and after that if the person allowed it (`offline_access`)
/// @param offSince null while it works
record ForeignSystem(
    UUID id,
    String clientId,
    String titleMn,
    String titleEn,
    List<String> redirects,
    @Nullable String exit,
    @Nullable String logout,
    List<String> scopes,
    boolean refreshes,
    Instant madeAt,
    @Nullable Instant offSince) {

  static Thing thing(UUID id) {
    return new Thing("system", id);
  }

  boolean isOn() {
    return offSince == null;
  }
}
