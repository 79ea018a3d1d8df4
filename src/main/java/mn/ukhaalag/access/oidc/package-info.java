/// Signing in with another's account: we are the client of OpenID providers that the configuration
/// names. Nothing goes to the network before somebody presses a button. A person is known by issuer
/// and subject; an account is found by a proven register number, never by an e-mail address.
@NullMarked
package mn.ukhaalag.access.oidc;

import org.jspecify.annotations.NullMarked;
