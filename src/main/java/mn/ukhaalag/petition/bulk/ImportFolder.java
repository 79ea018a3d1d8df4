package mn.ukhaalag.petition.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where files wait until they are taken over; the nodes share it, like the attachments.
@Component
class ImportFolder {

  private final Path folder;

  ImportFolder(@Value("${ukhaalag.data}") Path data) {
    folder = data.resolve("imports");
  }

  /// A file that is safely on the disk.
  record Kept(String name, long size, String sha256) {}

  Kept keep(UUID id, InputStream content, String name) {
    try {
      Files.createDirectories(folder);
      var hashed = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
      try (var file =
          FileChannel.open(path(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        long size = hashed.transferTo(Channels.newOutputStream(file));
        file.force(true);
        String sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        return new Kept(name, size, sha256);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }

  Path path(UUID id) {
    return folder.resolve(id + ".csv");
  }

  /// What was taken over is not kept twice.
  void remove(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
