package mn.ukhaalag.continuity.store;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A store and the key of what lies in it. Each file is compressed (zstd) and enciphered (age),
/// as its name says: `….zst.age` is read by `age -d -i key | zstd -d`.
///
/// @param key opens all of it
public record Safe(Store store, RecoveryKey key) {

  private static final int FAST = 1;

  /// A file that was written.
  ///
  /// @param sha256 of what lies in the store, in hexadecimal digits
  /// @param bytes as many lie in the store
  public record Kept(String name, String sha256, long bytes) {}

  /// Writes the content of a file.
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// Reads the content of a file.
  @FunctionalInterface
  public interface Content {
    void from(InputStream in) throws IOException;
  }

  /// Writes a file whole, or not at all.
  public Kept write(String name, Writing content) throws IOException {
    try (Draft draft = store.begin(name)) {
      MessageDigest digest = sha256();
      var counting = new Counting(draft.out());
      try (OutputStream locked = key.lock(new DigestOutputStream(counting, digest));
          var small = new ZstdOutputStream(locked, FAST)) {
        // Compresses beside enciphering.
        small.setWorkers(1);
        content.to(small);
      }
      draft.keep();
      return new Kept(name, HexFormat.of().formatHex(digest.digest()), counting.written());
    }
  }

  /// Reads a file to its end.
  ///
  /// @param sha256 what was told when it was written; null if that is not known
  /// @throws Damaged if it is not what was written, or is not there
  /// @throws RecoveryKey.WrongKey if another key locked it
  public void read(String name, @Nullable String sha256, Content content)
      throws IOException, Damaged, RecoveryKey.WrongKey {
    MessageDigest digest = sha256();
    try (var sum = new DigestInputStream(store.open(name), digest)) {
      try (var clear = new Source(new ZstdInputStream(key.unlock(sum)))) {
        content.from(clear);
        clear.transferTo(OutputStream.nullOutputStream());
      } catch (RecoveryKey.WrongKey other) {
        if (sha256 == null) {
          throw other;
        }
        throw new Damaged(name, other);
      }
    } catch (Unreadable | NoSuchFileException problem) {
      throw new Damaged(name, problem);
    }
    if (sha256 != null && !sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
      throw new Damaged(name, null);
    }
  }

  /// A file that opens but is not what was written.
  public static Damaged damaged(String name) {
    return new Damaged(name, null);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// Tells failures of the store from those of whoever reads it: a full disk is no damage.
  private static final class Source extends FilterInputStream {
    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException problem) {
        throw new Unreadable(problem);
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return super.read(bytes, from, length);
      } catch (IOException problem) {
        throw new Unreadable(problem);
      }
    }
  }

  private static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(IOException cause) {
      super(cause);
    }
  }

  /// A file in the store is not what was written there.
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    Damaged(String name, @Nullable Throwable cause) {
      super("The part " + name + " of the backup is damaged or missing.", cause);
    }
  }
}
