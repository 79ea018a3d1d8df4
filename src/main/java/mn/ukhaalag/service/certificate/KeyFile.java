package mn.ukhaalag.service.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

/// A PKCS#12 file that only its owner can read.
final class KeyFile {

  private final Path path;
  private final char[] password;

  KeyFile(Path path, char[] password) {
    this.path = path;
    this.password = password.clone();
  }

  /// What it holds; empty if there is no such file.
  ///
  /// @throws IOException if it cannot be read, or not with this password
  Optional<KeyStore> read() throws GeneralSecurityException, IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(path)) {
      store.load(content, password);
    }
    return Optional.of(store);
  }

  /// Writes it for the first time; a node that was quicker wins.
  void create(KeyStore store) throws GeneralSecurityException, IOException {
    Path draft = draft(store);
    try {
      // A link, unlike a move, never replaces the file of another node.
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException anotherNode) {
      return;
    } finally {
      Files.delete(draft);
    }
  }

  /// Writes it anew.
  void replace(KeyStore store) throws GeneralSecurityException, IOException {
    Files.move(draft(store), path, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path draft(KeyStore store) throws GeneralSecurityException, IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "certificate", ".new");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    try (var out = Files.newOutputStream(draft)) {
      store.store(out, password);
    }
    return draft;
  }
}
