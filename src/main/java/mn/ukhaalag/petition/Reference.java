package mn.ukhaalag.petition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.language.CheckDigit;

/// The number that people see and say: `ДУ-2026-000123-7`. The last digit checks the others by
/// Damm's method, which finds every single wrong digit and every swap of two neighbours.
///
/// @param text as it is written on paper
public record Reference(String text) {

  private static final String PREFIX = "ДУ";
  private static final Pattern TYPED =
      Pattern.compile("(?:ДУ|DU|дү|ду|du|Ду|Du)?[\\s-]*(\\d{4})[\\s-]*(\\d{6,9})[\\s-]*(\\d)");

  /// The reference with this number in that year.
  static Reference of(int year, long number) {
    String digits = "%04d%06d".formatted(year, number);
    return new Reference("%s-%04d-%06d-%d".formatted(PREFIX, year, number, CheckDigit.of(digits)));
  }

  /// What a person typed, with or without hyphens and in either alphabet; empty if it cannot be
  /// one of our references, for example because of a slip in a digit.
  public static Optional<Reference> parse(String typed) {
    Matcher parts = TYPED.matcher(typed.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var reference = of(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    return reference.text.endsWith(parts.group(3)) ? Optional.of(reference) : Optional.empty();
  }

  /// The same in Latin letters, for addresses of pages.
  public String slug() {
    return "DU" + text.substring(PREFIX.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
