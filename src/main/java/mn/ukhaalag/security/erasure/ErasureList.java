package mn.ukhaalag.security.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What was erased, in files beside the database: one that is restored to a moment before does not
/// know of it, and is made to forget once more. A file names an account and nothing personal;
/// `continuity` brings it into the store of the backups and back.
@Component
class ErasureList {

  private final Path folder;

  ErasureList(@Value("${ukhaalag.data}") Path data) {
    this.folder = data.resolve("erasures");
  }

  /// Notes that it was done; on the disk when this returns.
  void add(Erasure erasure) {
    String line =
        String.join(
            " ",
            erasure.account().toString(),
            erasure.code(),
            erasure.askedAt().toString(),
            erasure.withdrawUntil().toString());
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve(erasure.id() + ".draft");
      try (var file =
          FileChannel.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        file.force(true);
      }
      Files.move(draft, folder.resolve(erasure.id().toString()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// All that were ever done.
  List<Erasure> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var all = new ArrayList<Erasure>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> !it.toString().endsWith(".draft")).toList()) {
        all.add(read(file));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return all;
  }

  private static Erasure read(Path file) throws IOException {
    String[] parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
    return new Erasure(
        UUID.fromString(String.valueOf(file.getFileName())),
        UUID.fromString(parts[0]),
        parts[1],
        Instant.parse(parts[2]),
        Instant.parse(parts[3]),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
