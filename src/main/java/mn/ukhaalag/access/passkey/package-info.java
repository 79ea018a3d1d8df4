/// Passkeys (WebAuthn, level 3): keys that an authenticator keeps for this house alone, and signs
/// with after its owner has shown himself to it. One signs in by it alone, or after the password,
/// or shows once more before a grave act that it is he. What is signed is checked by webauthn4j.
@NullMarked
package mn.ukhaalag.access.passkey;

import org.jspecify.annotations.NullMarked;
