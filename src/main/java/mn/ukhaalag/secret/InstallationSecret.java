package mn.ukhaalag.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The secret of this installation: from the environment (`UKHAALAG_SECRET_KEY`, 32 bytes in
/// Base64), or from a file in the data folder that only its owner can read and that is made at
/// the first start. All nodes on one database must have the same.
@Component
public class InstallationSecret {

  private static final int LENGTH = 32;

  private final String given;
  private final Path file;

  public InstallationSecret(
      @Value("${ukhaalag.secret-key:}") String given, @Value("${ukhaalag.data}") Path data) {
    this.given = given;
    this.file = data.resolve("secret.key");
  }

  /// A key of its own for one purpose (HKDF-SHA-256, RFC 5869). The same purpose always gives
  /// the same key, and no key tells anything about another.
  ///
  /// @param length in bytes
  public byte[] derive(String purpose, int length) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret())
              .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length);
      return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The secret itself, for those who keep a copy of all keys: 32 bytes in Base64.
  public String written() {
    return Base64.getEncoder().encodeToString(secret());
  }

  private byte[] secret() {
    try {
      return decoded(given.isBlank() ? kept() : given);
    } catch (IOException problem) {
      throw new UncheckedIOException("The secret key cannot be read: " + file, problem);
    }
  }

  private String kept() throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      make();
    }
    return Files.readString(file);
  }

  private void make() throws IOException {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    var content = Base64.getEncoder().encode(secret);
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(draft, Set.of(StandardOpenOption.WRITE))) {
      channel.write(java.nio.ByteBuffer.wrap(content));
      channel.force(true);
    }
    try {
      // A link, unlike a move, never replaces the file of a node that was quicker.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherNode) {
      return;
    } finally {
      Files.delete(draft);
    }
  }

  private static byte[] decoded(String text) {
    byte[] secret = Base64.getDecoder().decode(text.strip().getBytes(StandardCharsets.US_ASCII));
    if (secret.length != LENGTH) {
      throw new IllegalStateException("The secret key must be 32 bytes in Base64");
    }
    return secret;
  }
}
