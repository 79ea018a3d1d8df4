package mn.ukhaalag.ledger.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The head of the tree (C2SP `tlog-checkpoint`): whoever keeps one can tell later whether
/// anything before it was changed.
public final class Checkpoint {

  private final String origin;
  private final long size;
  private final byte[] root;

  /// @param origin the name of the log
  /// @param size how many leaves
  /// @param root the hash above all of them
  public Checkpoint(String origin, long size, byte[] root) {
    this.origin = origin;
    this.size = size;
    this.root = root.clone();
  }

  public String origin() {
    return origin;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    return root.clone();
  }

  /// The text that is signed.
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /// Reads the text of a note.
  ///
  /// @throws IllegalArgumentException if it is not that of a checkpoint
  public static Checkpoint read(String text) {
    String[] lines = text.split("\n", 4);
    if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("Not a checkpoint");
    }
    byte[] root = Base64.getDecoder().decode(lines[2]);
    if (root.length != Hashes.LENGTH || lines[0].isEmpty()) {
      throw new IllegalArgumentException("Not a checkpoint");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Checkpoint it
        && size == it.size
        && origin.equals(it.origin)
        && Arrays.equals(root, it.root);
  }

  @Override
  public int hashCode() {
    return Objects.hash(origin, size, Arrays.hashCode(root));
  }

  @Override
  public String toString() {
    return text();
  }
}
