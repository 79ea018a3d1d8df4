package mn.ukhaalag.plan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where files wait until they are applied; the nodes share it, like the attachments.
@Component
class ImportFiles {

  private final Path folder;

  ImportFiles(@Value("${ukhaalag.data}") Path data) {
    folder = data.resolve("imports");
  }

  void keep(UUID id, InputStream content) {
    try {
      Files.createDirectories(folder);
      Files.copy(content, path(id));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
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
