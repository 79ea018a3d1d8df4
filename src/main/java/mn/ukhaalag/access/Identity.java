package mn.ukhaalag.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number in which a state knows a person.
///
/// @param number a [RegisterNumber] or the number of a foreign passport
public record Identity(Kind kind, String number) {

  public enum Kind {
    REGISTER_NUMBER,
    PASSPORT
  }

  private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,15}");

  public static Identity of(RegisterNumber number) {
    return new Identity(Kind.REGISTER_NUMBER, number.value());
  }

  /// The passport number that was typed; empty if it cannot be one.
  public static Optional<Identity> passport(String typed) {
    String number = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return PASSPORT.matcher(number).matches()
        ? Optional.of(new Identity(Kind.PASSPORT, number))
        : Optional.empty();
  }

  /// The number as it is shown on screens: its beginning and its end.
  public String masked() {
    int hidden = number.length() / 2;
    int shown = (number.length() - hidden + 1) / 2;
    return number.substring(0, shown) + "*".repeat(hidden) + number.substring(shown + hidden);
  }

  /// Masked, so that no log learns it.
  @Override
  public String toString() {
    return masked();
  }
}
