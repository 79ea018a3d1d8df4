package mn.ukhaalag.access.step;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes by time (RFC 6238): HMAC-SHA-1, six digits, 30 seconds, as all authenticators know them.
public final class Totp {

  /// How long a code stands.
  static final int SECONDS = 30;

  /// 160 bits, as RFC 4226 advises.
  private static final int SECRET = 20;

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  public static byte[] newSecret() {
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /// The number of the 30 seconds, counted from 1970.
  static long step(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS);
  }

  /// The code of these 30 seconds.
  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The secret as it is typed into an authenticator: Base32 (RFC 4648) in groups of four.
  public static String typed(byte[] secret) {
    return base32(secret).replaceAll(".{4}(?=.)", "$0 ");
  }

  /// The address that an authenticator reads from a QR code.
  ///
  /// @param issuer the name of this house, in letters that every authenticator shows
  /// @param owner whose account it is
  public static String address(byte[] secret, String issuer, String owner) {
    return String.format(
        Locale.ROOT,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s",
        encoded(issuer),
        encoded(owner),
        base32(secret),
        encoded(issuer));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String base32(byte[] bytes) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = ((held << 8) | (next & 0xff)) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((held >> bits) & 31));
      }
    }
    return text.toString();
  }
}
