package mn.ukhaalag.continuity.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.ukhaalag.continuity.store.RecoveryKey;
import mn.ukhaalag.continuity.store.Safe;
import org.jspecify.annotations.Nullable;

/// The attachments in the store, each once. They lie there under a keyed hash of their content,
/// for a plain one would prove to a thief what he guesses.
public final class AttachmentArchive {

  static final String FOLDER = "files/";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Safe safe;
  private final Path folder;
  private @Nullable Set<String> known;

  /// @param folder where they lie in the data folder
  public AttachmentArchive(Safe safe, Path folder) {
    this.safe = safe;
    this.folder = folder;
  }

  /// Sends what the store does not have yet.
  ///
  /// @return the SHA-256 of all that are there
  public List<String> sync() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found.filter(it -> SHA256.matcher(String.valueOf(it.getFileName())).matches()).toList();
    }
    Set<String> there = known();
    for (Path file : files) {
      String name = name(file.getFileName().toString());
      if (!there.contains(name) && send(file, name)) {
        there.add(name);
      }
    }
    return files.stream().map(it -> it.getFileName().toString()).sorted().toList();
  }

  /// @return false if it was taken away meanwhile
  private boolean send(Path file, String name) throws IOException {
    try {
      safe.write(name, out -> Files.copy(file, out));
      return true;
    } catch (NoSuchFileException gone) {
      if (Files.exists(file)) {
        throw gone;
      }
      return false;
    }
  }

  private Set<String> known() throws IOException {
    if (known == null) {
      known = new HashSet<>(safe.store().list(FOLDER));
    }
    return known;
  }

  /// Lays all of the store down in the folder, each under the hash of what it holds. What no row
  /// needs, the nightly sweep removes.
  ///
  /// @return how many
  int restore() throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    int count = 0;
    for (String name : safe.store().list(FOLDER)) {
      restore(name);
      count++;
    }
    return count;
  }

  private void restore(String name) throws IOException, Safe.Damaged, RecoveryKey.WrongKey {
    Files.createDirectories(folder);
    Path draft = folder.resolve("draft");
    MessageDigest digest = sha256();
    try (var out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
      safe.read(name, null, in -> in.transferTo(out));
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    if (!name.equals(name(sha256))) {
      throw Safe.damaged(name);
    }
    Path place = folder.resolve(sha256.substring(0, 2), sha256.substring(2, 4), sha256);
    Files.createDirectories(place.resolveSibling("."));
    Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The name of an attachment in the store.
  String name(String sha256) {
    byte[] seal = safe.key().seal("attachment", sha256.getBytes(StandardCharsets.US_ASCII));
    String hidden = HexFormat.of().formatHex(seal);
    return FOLDER + hidden.substring(0, 2) + "/" + hidden + ".zst.age";
  }
}
