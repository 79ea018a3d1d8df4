package mn.ukhaalag.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The contents on the disk, each under its SHA-256: `files/aa/bb/aabb…`. Nodes may share
/// the folder.
@Component
class ContentFolder {

  private final Path root;
  private final Path incoming;

  ContentFolder(@Value("${ukhaalag.data}") Path data) {
    root = data.toAbsolutePath().normalize().resolve("files");
    incoming = root.resolve("incoming");
  }

  Incoming receive() throws IOException {
    Files.createDirectories(incoming);
    return new Incoming(incoming.resolve(UUID.randomUUID().toString()));
  }

  /// Puts a file in its place for good. One that is there already is replaced by its equal, which
  /// makes it young again for the sweep.
  String keep(Incoming file) throws IOException {
    String sha256 = file.finish();
    Path place = path(sha256);
    Path folder = place.resolveSibling(".").normalize();
    Files.createDirectories(folder);
    Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
    for (Path each = folder; each.startsWith(root); each = each.resolve("..").normalize()) {
      bringToDisk(each);
    }
    return sha256;
  }

  Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2), sha256.substring(2, 4), sha256);
  }

  boolean has(String sha256) {
    return Files.exists(path(sha256));
  }

  void remove(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  /// Removes a content unless it was put there again after that moment. It is first moved aside and
  /// looked at there, because another node may be putting it in its place right now.
  ///
  /// @return whether it was removed
  boolean removeIfOlder(String sha256, Instant moment) throws IOException {
    Path place = path(sha256);
    Path aside = incoming.resolve(sha256 + "." + UUID.randomUUID());
    try {
      Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException gone) {
      return false;
    }
    if (Files.getLastModifiedTime(aside).toInstant().isBefore(moment)) {
      Files.delete(aside);
      return true;
    }
    Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    return false;
  }

  /// The moment that long ago by the clock of the file system, on which all nodes agree.
  Instant ago(Duration duration) throws IOException {
    try (var now = receive()) {
      return Files.getLastModifiedTime(now.path()).toInstant().minus(duration);
    }
  }

  /// Removes what was never put in its place, and tells the hash of each content older than that.
  void eachOlder(Instant moment, Consumer<String> action) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.lastModifiedTime().toInstant().isBefore(moment)) {
              if (file.startsWith(incoming)) {
                Files.deleteIfExists(file);
              } else {
                action.accept(String.valueOf(file.getFileName()));
              }
            }
            return FileVisitResult.CONTINUE;
          }

          /// Another node may remove a file while this one looks.
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem)
              throws IOException {
            if (problem instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw problem;
          }
        });
  }

  /// Without this a power cut could forget the name of a file whose bytes are safe.
  private static void bringToDisk(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Where the content lies.
  ///
  /// @param sha256 null for one that there never was, or that was redacted
  /// @throws NoSuchElementException if it is not there
  Path existing(@Nullable String sha256) {
    if (sha256 == null || !has(sha256)) {
      throw new NoSuchElementException("The attachment has no such content");
    }
    return path(sha256);
  }
}
