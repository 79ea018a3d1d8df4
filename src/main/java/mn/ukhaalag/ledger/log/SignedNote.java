package mn.ukhaalag.ledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A text with signatures under it (C2SP `signed-note`).
///
/// @param text ends with a line feed
public record SignedNote(String text, List<Signature> signatures) {

  private static final int KEY_ID = 4;
  private static final int TIME = 8;
  private static final String MARK = "— ";

  /// Longer notes are not read: a checkpoint with many witnesses has some kilobytes.
  private static final int LONGEST = 1 << 16;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /// One line under the text.
  ///
  /// @param name of the key
  /// @param encoded what the line says, in Base64: the id of the key and the signature
  public record Signature(String name, String encoded) {

    private Optional<byte[]> madeBy(VerifierKey key) {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      boolean isOfKey =
          bytes.length > KEY_ID
              && name.equals(key.name())
              && Arrays.equals(Arrays.copyOf(bytes, KEY_ID), key.id());
      return isOfKey
          ? Optional.of(Arrays.copyOfRange(bytes, KEY_ID, bytes.length))
          : Optional.empty();
    }

    /// As it stands in the note, with a line feed.
    public String line() {
      return MARK + name + " " + encoded + "\n";
    }
  }

  /// Reads a note.
  ///
  /// @throws IllegalArgumentException if it is none
  public static SignedNote read(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || note.length() > LONGEST || !note.endsWith("\n")) {
      throw new IllegalArgumentException("Not a signed note");
    }
    var signatures = new ArrayList<Signature>();
    for (String line : note.substring(end + 2).split("\n", -1)) {
      if (!line.isEmpty()) {
        signatures.add(signature(line));
      }
    }
    if (signatures.isEmpty()) {
      throw new IllegalArgumentException("A note without a signature");
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  /// Reads a line of a signature.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Signature signature(String line) {
    String[] parts = line.strip().split(" ", -1);
    if (parts.length != 3 || !parts[0].equals("—") || parts[1].isEmpty()) {
      throw new IllegalArgumentException("Not the line of a signature: " + line);
    }
    if (Base64.getDecoder().decode(parts[2]).length <= KEY_ID) {
      throw new IllegalArgumentException("A signature that is too short: " + line);
    }
    return new Signature(parts[1], parts[2]);
  }

  /// Signs a text.
  static Signature sign(String text, SigningKey key) {
    byte[] made = key.sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] id = key.verifier().id();
    byte[] whole = ByteBuffer.allocate(id.length + made.length).put(id).put(made).array();
    return new Signature(key.verifier().name(), Base64.getEncoder().encodeToString(whole));
  }

  /// Whether one of the keys of the log signed it.
  public boolean isSignedByAny(List<VerifierKey> keys) {
    return keys.stream()
        .anyMatch(
            key ->
                signatures.stream()
                    .flatMap(it -> it.madeBy(key).stream())
                    .anyMatch(made -> key.hasSigned(text.getBytes(StandardCharsets.UTF_8), made)));
  }

  /// When a witness says to have seen the checkpoint, if the signature is his.
  public static Optional<Instant> cosigned(String text, Signature signature, VerifierKey witness) {
    Optional<byte[]> made = signature.madeBy(witness).filter(it -> it.length > TIME);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(made.get()).getLong();
    String seen = "cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text;
    byte[] bare = Arrays.copyOfRange(made.get(), TIME, made.get().length);
    return witness.hasSigned(seen.getBytes(StandardCharsets.UTF_8), bare)
        ? Optional.of(Instant.ofEpochSecond(seconds))
        : Optional.empty();
  }

  /// As it is published.
  public String written() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(it -> note.append(it.line()));
    return note.toString();
  }
}
