package mn.ukhaalag.notice.sending;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;

/// The mark that a letter of ours carries in its Message-ID and, as a part behind a plus, in its
/// Reply-To (RFC 5233): whoever answers with it has read the letter. Its id in 32 hexadecimal
/// digits, then 16 of a keyed hash, which nobody else can compute.
@Component
public class ReplyMark {

  /// What a mark looks like, in small letters.
  public static final Pattern SHAPE = Pattern.compile("[0-9a-f]{48}");

  private static final int ID = 32;
  private static final int PROOF = 16;

  private final Secrets secrets;

  ReplyMark(Secrets secrets) {
    this.secrets = secrets;
  }

  public String of(UUID letter) {
    return letter.toString().replace("-", "") + proof(letter);
  }

  /// The letter with that mark; empty if we never made it.
  public Optional<UUID> letter(String mark) {
    if (!SHAPE.matcher(mark).matches()) {
      return Optional.empty();
    }
    var letter =
        new UUID(
            Long.parseUnsignedLong(mark, 0, ID / 2, 16),
            Long.parseUnsignedLong(mark, ID / 2, ID, 16));
    boolean isOurs = MessageDigest.isEqual(bytes(mark.substring(ID)), bytes(proof(letter)));
    return isOurs ? Optional.of(letter) : Optional.empty();
  }

  private String proof(UUID letter) {
    byte[] hash = secrets.hmac("reply-mark", letter.toString());
    return HexFormat.of().formatHex(hash).substring(0, PROOF);
  }

  private static byte[] bytes(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }
}
