package mn.ukhaalag.access.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An OpenID provider that people may sign in with.
///
/// @param id by which our own addresses name it
/// @param callback where the provider sends the browser back to; it must know exactly this address
/// @param registerNumberClaim empty if the numbers it tells are not believed
record IdentityProvider(
    String id,
    Issuer issuer,
    ClientID client,
    Secret secret,
    URI callback,
    String titleMn,
    String titleEn,
    Scope scope,
    String registerNumberClaim,
    List<String> secondStepAcr,
    Set<String> secondStepAmr) {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Reads the settings of one.
  ///
  /// @throws IllegalArgumentException if nobody could safely sign in with them
  static IdentityProvider of(String id, OidcSettings.Entry entry, String address) {
    require(ID.matcher(id).matches(), id, "the id has small Latin letters, digits and hyphens");
    require(isSafe(entry.issuer()), id, "issuer begins with https://");
    require(!entry.clientId().isBlank(), id, "client-id is missing");
    require(!entry.clientSecret().isBlank(), id, "client-secret is missing");
    var scope = new Scope("openid");
    entry.scopes().forEach(scope::add);
    String title = entry.titleMn().isBlank() ? id : entry.titleMn();
    return new IdentityProvider(
        id,
        new Issuer(entry.issuer()),
        new ClientID(entry.clientId()),
        new Secret(entry.clientSecret()),
        URI.create(address + "/sign-in/with/" + id + "/return"),
        title,
        entry.titleEn().isBlank() ? title : entry.titleEn(),
        scope,
        entry.registerNumberClaim(),
        List.copyOf(entry.secondStepAcr()),
        Set.copyOf(entry.secondStepAmr()));
  }

  /// Whether what goes there is enciphered, or stays on this machine.
  static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme())
            && LOOPBACK.contains(String.valueOf(address.getHost())));
  }

  private static void require(boolean holds, String id, String what) {
    if (!holds) {
      throw new IllegalArgumentException("ukhaalag.oidc." + id + ": " + what);
    }
  }

  /// Without the secret, so that no log learns it.
  @Override
  public String toString() {
    return id + " (" + issuer + ")";
  }
}
