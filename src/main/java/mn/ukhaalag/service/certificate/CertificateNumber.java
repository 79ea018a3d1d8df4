package mn.ukhaalag.service.certificate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.language.CheckDigit;

/// The number of a certificate: `ГЭ-2026-000123-7`. The last digit checks the others.
///
/// @param text as it is written on paper
public record CertificateNumber(String text) {

  private static final String PREFIX = "ГЭ";
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:ГЭ|GE)?[\\s-]*(\\d{4})[\\s-]*(\\d{6,9})[\\s-]*(\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The number of the one that was issued so many before it in that year.
  static CertificateNumber of(int year, long serial) {
    String digits = "%04d%06d".formatted(year, serial);
    int check = CheckDigit.of(digits);
    return new CertificateNumber("%s-%04d-%06d-%d".formatted(PREFIX, year, serial, check));
  }

  /// What a person typed, with or without hyphens and in either alphabet; empty if it cannot be
  /// one of our numbers, for example because of a slip in a digit.
  public static Optional<CertificateNumber> parse(String typed) {
    Matcher parts = TYPED.matcher(typed.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var number = of(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    return number.text.endsWith("-" + parts.group(3)) ? Optional.of(number) : Optional.empty();
  }

  /// The same in Latin letters, for addresses of pages.
  public String slug() {
    return "GE" + text.substring(PREFIX.length());
  }

  /// The page on which everybody checks it.
  public String publicPath() {
    return "/certificates/" + slug();
  }

  /// The page on which its holder takes the file.
  public String ownPath() {
    return "/my/certificates/" + slug();
  }

  /// The page of the organisation that issued it.
  public String workPath() {
    return "/work/certificates/" + slug();
  }

  @Override
  public String toString() {
    return text;
  }
}
