package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import org.jspecify.annotations.Nullable;

/// The list of what was erased, in the store: one file for each erasure, which names an account and
/// nothing personal. They are all laid down by every restore, to whatever moment, so that the
/// program erases again what the restored database still knows.
public final class ErasureArchive {

  static final String FOLDER = "erasures/";

  private static final String ENDING = ".zst.age";
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final Safe safe;
  private final Path folder;
  private @Nullable Set<String> known;

  /// @param folder where they lie in the data folder
  public ErasureArchive(Safe safe, Path folder) {
    this.safe = safe;
    this.folder = folder;
  }

  /// Sends what the store does not have yet.
  public void sync() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(it -> ID.matcher(String.valueOf(it.getFileName())).matches()).toList();
    }
    if (files.isEmpty()) {
      return;
    }
    Set<String> there = known();
    for (Path file : files) {
      String name = FOLDER + file.getFileName() + ENDING;
      if (!there.contains(name)) {
        safe.write(name, out -> Files.copy(file, out));
        there.add(name);
      }
    }
  }

  private Set<String> known() throws IOException {
    if (known == null) {
      known = new HashSet<>(safe.store().list(FOLDER));
    }
    return known;
  }

  /// Lays all of them down.
  void restore() throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    for (String name : safe.store().list(FOLDER)) {
      String id = name.substring(FOLDER.length(), name.length() - ENDING.length());
      if (!ID.matcher(id).matches()) {
        throw new NoSuchFileException(name);
      }
      Files.createDirectories(folder);
      safe.read(name, null, in -> Files.copy(in, folder.resolve(id)));
    }
  }
}
