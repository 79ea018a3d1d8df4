package mn.ukhaalag.service.appointment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;

/// The word that opens an appointment to somebody without an account: eight letters and digits (40
/// bits) that nobody confuses. It follows from the id and a key of the house, so it is kept
/// nowhere and can be printed again.
@Component
class VisitSecret {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private final Secrets secrets;

  VisitSecret(Secrets secrets) {
    this.secrets = secrets;
  }

  String of(UUID visit) {
    byte[] code = secrets.hmac("appointment-secret", visit.toString());
    var secret = new StringBuilder(LENGTH);
    for (int index = 0; index < LENGTH; index++) {
      secret.append(ALPHABET.charAt(code[index] & 31));
    }
    return secret.toString();
  }

  /// Whether what was typed is the secret of that appointment, in a time that betrays nothing.
  boolean isOf(UUID visit, String typed) {
    String cleaned =
        typed
            .strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('О', '0')
            .replace('I', '1')
            .replace('L', '1');
    return MessageDigest.isEqual(
        cleaned.getBytes(StandardCharsets.UTF_8), of(visit).getBytes(StandardCharsets.UTF_8));
  }
}
