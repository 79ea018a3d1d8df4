package mn.ukhaalag.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;

/// The word that lets somebody without an account follow his case and pay for it: ten letters and
/// digits (50 bits), easily read out on the telephone. It follows from the id and a key of the
/// house, so it is kept nowhere and can be printed again.
@Component
public class CaseSecret {

  /// Crockford's alphabet: without I, L, O and U, which are mistaken for others.
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 10;

  private final Secrets secrets;

  CaseSecret(Secrets secrets) {
    this.secrets = secrets;
  }

  public String of(UUID thing) {
    byte[] code = secrets.hmac("service-case", thing.toString());
    var secret = new StringBuilder(LENGTH);
    for (int index = 0; index < LENGTH; index++) {
      secret.append(ALPHABET.charAt(code[index] & 31));
    }
    return secret.toString();
  }

  /// Whether what was typed is the secret of that thing, in a time that betrays nothing.
  public boolean isOf(UUID thing, String typed) {
    String cleaned =
        typed
            .strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return MessageDigest.isEqual(
        cleaned.getBytes(StandardCharsets.UTF_8), of(thing).getBytes(StandardCharsets.UTF_8));
  }
}
