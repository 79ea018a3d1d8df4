package mn.ukhaalag.ledger.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mn.ukhaalag.secret.InstallationSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Seals entries with a key that is not in the database, so that a row which somebody wrote
/// there by hand is known. A seal is eight random bytes, which make it unique, and 24 bytes of
/// HMAC-SHA-256 over them and over the entry without its id.
@Component
public final class Seals {

  private static final int NONCE = 8;
  private static final int LENGTH = 32;
  private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;
  private final JsonMapper json;

  public Seals(InstallationSecret secret, JsonMapper json) {
    this.key = new SecretKeySpec(secret.derive("ledger seal", LENGTH), "HmacSHA256");
    this.json = json;
  }

  /// What is sealed.
  ///
  /// @param at microseconds since the beginning of 1970
  public record Facts(
      long at,
      String account,
      String post,
      String act,
      String kind,
      String thing,
      Map<String, String> detail) {}

  /// Seals an entry.
  public byte[] seal(Facts facts) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    return sealed(nonce, facts);
  }

  /// Whether a row was sealed here.
  public boolean isOurs(byte @Nullable [] seal, Commitment.Line line) {
    if (seal == null || seal.length != LENGTH) {
      return false;
    }
    var facts =
        new Facts(
            line.at(),
            line.account(),
            line.post(),
            line.act(),
            line.kind(),
            line.thing(),
            json.readValue(line.detail(), DETAIL));
    return MessageDigest.isEqual(seal, sealed(Arrays.copyOf(seal, NONCE), facts));
  }

  private byte[] sealed(byte[] nonce, Facts facts) {
    String text =
        String.join(
            "\n",
            HexFormat.of().formatHex(nonce),
            Long.toString(facts.at()),
            facts.account(),
            facts.post(),
            facts.act(),
            facts.kind(),
            facts.thing(),
            json.writeValueAsString(new TreeMap<>(facts.detail())));
    byte[] seal = Arrays.copyOf(nonce, LENGTH);
    System.arraycopy(mac(text), 0, seal, NONCE, LENGTH - NONCE);
    return seal;
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
