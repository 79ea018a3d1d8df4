package mn.ukhaalag.ledger.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of a Merkle tree (RFC 6962, 2.1): SHA-256, with leaves and nodes kept apart by
/// their first byte.
public final class Hashes {

  /// Bytes in a hash.
  public static final int LENGTH = 32;

  private Hashes() {}

  /// The hash of a leaf.
  public static byte[] leaf(byte[] content) {
    var digest = sha256();
    digest.update((byte) 0);
    return digest.digest(content);
  }

  /// The hash of a node above two others.
  public static byte[] node(byte[] left, byte[] right) {
    var digest = sha256();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /// The hash of bytes one after another.
  public static byte[] of(byte[]... parts) {
    var digest = sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
