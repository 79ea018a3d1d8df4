package mn.ukhaalag.plan.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where joined reports lie until they are old; the nodes share it, like the attachments.
@Component
class JoinedFiles {

  private final Path folder;

  JoinedFiles(@Value("${ukhaalag.data}") Path data) {
    folder = data.resolve("exports");
  }

  /// Writes a file.
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /// Keeps what is written, which is there only as a whole.
  ///
  /// @return its size in bytes
  long keep(UUID id, Writer writer) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = folder.resolve("plan-" + id + "." + UUID.randomUUID());
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        writer.write(out);
      }
      Files.move(unfinished, path(id), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return Files.size(path(id));
  }

  void remove(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  Path path(UUID id) {
    return folder.resolve("plan-" + id);
  }
}
