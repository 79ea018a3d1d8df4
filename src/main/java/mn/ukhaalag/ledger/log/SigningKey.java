package mn.ukhaalag.ledger.log;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The private half of a key that signs checkpoints.
final class SigningKey {

  private final byte[] seed;
  private final VerifierKey verifier;

  /// @param seed 32 bytes that nobody else knows (RFC 8032, 5.1.5)
  SigningKey(String name, byte[] seed) {
    this.seed = seed.clone();
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    this.verifier = new VerifierKey(name, VerifierKey.Kind.NOTE, publicKey);
  }

  VerifierKey verifier() {
    return verifier;
  }

  byte[] sign(byte[] text) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, text, 0, text.length, signature, 0);
    return signature;
  }
}
