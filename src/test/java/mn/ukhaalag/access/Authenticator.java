package mn.ukhaalag.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;

/// The telephone of an official: it knows the secret that the page showed, and the time. Written
/// apart from the product, from RFC 6238 and RFC 4648.
public final class Authenticator {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;
  private final Clock clock;

  private Authenticator(String typed, Clock clock) {
    String letters = typed.replace(" ", "");
    var bits = new StringBuilder();
    letters
        .chars()
        .map(LETTERS::indexOf)
        .forEach(
            value -> bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0')));
    secret = new byte[bits.length() / 8];
    for (int at = 0; at < secret.length; at++) {
      secret[at] = (byte) Integer.parseInt(bits.substring(at * 8, at * 8 + 8), 2);
    }
    this.clock = clock;
  }

  /// An authenticator and what the house gave with it.
  public record Added(Authenticator telephone, List<String> recoveryCodes) {}

  /// Adds a second step to the account that is signed in.
  public static Added add(Browse browse, Clock clock) {
    Seen secret =
        browse
            .open("/account/second-step")
            .form("/account/second-step")
            .with("currentPassword", People.PASSWORD)
            .send();
    var telephone = new Authenticator(secret.page().select("main code").text(), clock);
    Seen codes = secret.form("/account/second-step/new").with("code", telephone.code(0)).send();
    return new Added(telephone, codes.page().select("main li code").eachText());
  }

  /// The code that it shows, so many steps of 30 seconds from now.
  public String code(int later) {
    long step = Math.floorDiv(clock.instant().getEpochSecond(), 30) + later;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[19] & 15;
      int number = ByteBuffer.wrap(Arrays.copyOfRange(hash, offset, offset + 4)).getInt();
      return "%06d".formatted((number & Integer.MAX_VALUE) % 1_000_000);
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// A code that it does not show, now or near now.
  public String wrong() {
    var near = List.of(code(-1), code(0), code(1));
    return List.of("000000", "000001", "000002", "000003").stream()
        .filter(it -> !near.contains(it))
        .findFirst()
        .orElseThrow();
  }
}
