package mn.ukhaalag.continuity.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A folder, best on another machine or disk. It must exist: a disk that is not mounted would
/// otherwise be replaced by a folder on the disk of the office.
final class FolderStore implements Store {

  private static final String DRAFT = ".draft";

  private final Path root;

  FolderStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Draft begin(String name) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException(
          root.toString(), null, "The folder of the backups is not there: is its disk mounted?");
    }
    Path place = root.resolve(name);
    Path folder = place.resolveSibling(".").normalize();
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return new Draft(
        place.resolveSibling(place.getFileName() + DRAFT),
        file -> {
          Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
          Draft.bringToDisk(folder);
        });
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(root.resolve(name));
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    int end = prefix.lastIndexOf('/');
    Path folder = end < 0 ? root : root.resolve(prefix.substring(0, end));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var names = new ArrayList<String>();
    Files.walkFileTree(folder, new Names(names));
    return names.stream()
        .filter(it -> it.startsWith(prefix) && !it.endsWith(DRAFT))
        .sorted()
        .toList();
  }

  private final class Names extends SimpleFileVisitor<Path> {
    private final List<String> names;

    Names(List<String> names) {
      this.names = names;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      names.add(root.relativize(file).toString());
      return FileVisitResult.CONTINUE;
    }

    /// Others may remove a file while this one looks.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }
  }

  @Override
  public void delete(String name) throws IOException {
    Path place = root.resolve(name);
    Files.deleteIfExists(place);
    Path folder = place.resolveSibling(".").normalize();
    if (!folder.equals(root)) {
      try (Stream<Path> others = Files.list(folder)) {
        if (others.findAny().isPresent()) {
          return;
        }
      }
      Files.deleteIfExists(folder);
    }
  }

  @Override
  public String address() {
    return root.toString();
  }
}
