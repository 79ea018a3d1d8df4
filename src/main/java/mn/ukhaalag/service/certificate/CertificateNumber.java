package mn.ukhaalag.service.certificate;

import java.util.Optional;
import mn.ukhaalag.language.NumberSeries;

/// The number of a certificate: `ГЭ-2026-000123-7`. The last digit checks the others.
///
/// @param text as it is written on paper
public record CertificateNumber(String text) {

  private static final NumberSeries SERIES = new NumberSeries("ГЭ", "GE");

  /// The number of the one that was issued so many before it in that year.
  static CertificateNumber of(int year, long serial) {
    return new CertificateNumber(SERIES.of(year, serial));
  }

  /// What a person typed, with or without hyphens and in either alphabet; empty if it cannot be
  /// one of our numbers, for example because of a slip in a digit.
  public static Optional<CertificateNumber> parse(String typed) {
    return SERIES.parse(typed).map(CertificateNumber::new);
  }

  /// The same in Latin letters, for addresses of pages.
  public String slug() {
    return SERIES.slug(text);
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
