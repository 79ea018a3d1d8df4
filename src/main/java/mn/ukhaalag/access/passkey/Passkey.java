package mn.ukhaalag.access.passkey;

import com.webauthn4j.credential.CredentialRecord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey of an account that may sign in.
///
/// @param rp the host that it was made for
/// @param handle what the authenticator knows the account by
/// @param key its public key, and what was known of it when it was last used
/// @param name as its owner calls it
/// @param clonedAt since when it is not taken any more because two seem to have it; null if it is
record Passkey(
    UUID id,
    UUID account,
    String rp,
    Handle handle,
    CredentialRecord key,
    String name,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant clonedAt) {

  /// Bytes that stand for an account, and tell nothing of it.
  @SuppressWarnings("ArrayRecordComponent")
  record Handle(byte[] bytes) {}

  byte[] credential() {
    return key.getAttestedCredentialData().getCredentialId();
  }
}
