package mn.ukhaalag.service.appointment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.language.CheckDigit;

/// The code of an appointment, for people: `ЦА-00123-7`. The last digit checks the others as in
/// [CheckDigit].
///
/// @param text as it is written on paper
public record VisitNumber(String text) {

  private static final String PREFIX = "ЦА";
  private static final Pattern TYPED =
      Pattern.compile("(?:ЦА|TA|ца|ta|Ца|Ta)?[\\s-]*(\\d{5,12})[\\s-]*(\\d)");

  static VisitNumber of(long number) {
    String digits = "%05d".formatted(number);
    return new VisitNumber(PREFIX + "-" + digits + "-" + CheckDigit.of(digits));
  }

  /// What a person typed, with or without hyphens and in either alphabet; empty if it cannot be
  /// one of our codes, for example because of a slip in a digit.
  static Optional<VisitNumber> parse(String typed) {
    Matcher parts = TYPED.matcher(typed.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var number = of(Long.parseLong(parts.group(1)));
    return number.text.endsWith("-" + parts.group(2)) ? Optional.of(number) : Optional.empty();
  }

  /// The same in Latin letters, for addresses of pages.
  public String slug() {
    return "TA" + text.substring(PREFIX.length());
  }

  @Override
  public String toString() {
    return text;
  }
}
