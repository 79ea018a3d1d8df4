/// Signing in elsewhere, with a real Keycloak and with a provider that lies.
@NullMarked
package mn.ukhaalag.access.oidc;

import org.jspecify.annotations.NullMarked;
