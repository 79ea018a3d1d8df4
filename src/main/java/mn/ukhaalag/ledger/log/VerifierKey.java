package mn.ukhaalag.ledger.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// A named Ed25519 key with which signatures of notes are checked (C2SP `signed-note`): that of
/// a log, or that of a witness who cosigns (C2SP `tlog-cosignature`).
public final class VerifierKey {

  private static final Pattern WRITTEN = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");

  private final String name;
  private final Kind kind;
  private final byte[] publicKey;

  /// What a key signs, with the byte that says so.
  public enum Kind {
    /// The text of the note.
    NOTE(1),
    /// That the checkpoint follows all earlier ones, and when this was seen.
    COSIGNATURE(4);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }
  }

  public VerifierKey(String name, Kind kind, byte[] publicKey) {
    this.name = name;
    this.kind = kind;
    this.publicKey = publicKey.clone();
  }

  /// Reads `name+hash+key`; empty if it is none, or its hash is not that of its key.
  public static Optional<VerifierKey> read(String written) {
    var matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] typed = decoded(matcher.group(3));
    for (Kind kind : Kind.values()) {
      if (typed.length == Ed25519.PUBLIC_KEY_SIZE + 1 && typed[0] == kind.code) {
        var key =
            new VerifierKey(matcher.group(1), kind, Arrays.copyOfRange(typed, 1, typed.length));
        return Optional.of(key)
            .filter(it -> HexFormat.of().formatHex(it.id()).equals(matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public byte[] publicKey() {
    return publicKey.clone();
  }

  /// The four bytes by which a signature names its key.
  public byte[] id() {
    byte[] hash =
        Hashes.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', kind.code}, publicKey);
    return Arrays.copyOf(hash, 4);
  }

  /// As it is handed around: `name+hash+key`.
  public String written() {
    byte[] typed = new byte[publicKey.length + 1];
    typed[0] = kind.code;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /// Whether this key made the signature of that text.
  public boolean hasSigned(byte[] text, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, publicKey, 0, text, 0, text.length);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
