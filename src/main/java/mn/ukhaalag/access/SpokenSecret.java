package mn.ukhaalag.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.language.LookAlikes;

/// A secret of a thing that people say, write down and type: letters and digits that nobody
/// confuses (Crockford's Base32, five bits each). It follows from the id of the thing and the key
/// of the house, so it is kept nowhere and can be printed again.
///
/// A room has a subclass of its own for each purpose: the same thing has another secret for
/// another one.
public abstract class SpokenSecret {

  /// Without I, L, O and U, which are mistaken for others.
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// What stands between letters: blanks and hyphens of any length.
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

  /// What else looks like a letter of the alphabet.
  private static final String TYPED = "OӨILІЗҮЅЈ";

  private static final String MEANT = "001113YSJ";

  private final Secrets secrets;
  private final String purpose;
  private final int length;

  /// @param purpose keeps it apart from other secrets of the same things; a change of it changes
  ///     all secrets that were given out
  /// @param length in letters, 32 at most
  protected SpokenSecret(Secrets secrets, String purpose, int length) {
    this.secrets = secrets;
    this.purpose = purpose;
    this.length = length;
  }

  /// The secret of the thing with this id.
  public String of(UUID thing) {
    byte[] code = secrets.hmac(purpose, thing.toString());
    var secret = new StringBuilder(length);
    for (int place = 0; place < length; place++) {
      secret.append(ALPHABET.charAt(code[place] & 31));
    }
    return secret.toString();
  }

  /// The same with a hyphen in the middle, for reading.
  public String written(UUID thing) {
    return new StringBuilder(of(thing)).insert(length / 2, '-').toString();
  }

  /// Whether what was typed is the secret of that thing, in a time that betrays nothing.
  public boolean isOf(UUID thing, String typed) {
    return MessageDigest.isEqual(
        read(typed).getBytes(StandardCharsets.UTF_8), of(thing).getBytes(StandardCharsets.UTF_8));
  }

  /// What somebody means who typed this: in small letters, with gaps, with look-alikes such as О
  /// for 0.
  public static String read(String typed) {
    String capitals = GAPS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return LookAlikes.replaced(LookAlikes.latin(capitals), TYPED, MEANT);
  }
}
