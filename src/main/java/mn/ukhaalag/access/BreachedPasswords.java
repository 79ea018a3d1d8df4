package mn.ukhaalag.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The passwords of at least ten characters that were in use most where passwords were stolen
/// (SecLists): what whoever guesses tries first. Only the first eight bytes of the SHA-256 of each
/// are kept, in lower case, sorted: some hold what was personal to somebody.
final class BreachedPasswords {

  private static final String FILE = "/access/breached-passwords.sha256";

  private final long[] hashes;

  BreachedPasswords() {
    try (InputStream list = BreachedPasswords.class.getResourceAsStream(FILE)) {
      if (list == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      var numbers = ByteBuffer.wrap(list.readAllBytes()).asLongBuffer();
      hashes = new long[numbers.remaining()];
      numbers.get(hashes);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    Arrays.sort(hashes);
  }

  int count() {
    return hashes.length;
  }

  /// @param plain a password in lower case
  boolean contains(String plain) {
    return Arrays.binarySearch(hashes, hash(plain)) >= 0;
  }

  private static long hash(String plain) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(plain.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
