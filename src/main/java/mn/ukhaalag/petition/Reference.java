package mn.ukhaalag.petition;

import java.util.Optional;
import mn.ukhaalag.language.NumberSeries;

/// The number that people see and say: `ДУ-2026-000123-7`. The last digit checks the others by
/// Damm's method, which finds every single wrong digit and every swap of two neighbours.
///
/// @param text as it is written on paper
public record Reference(String text) {

  private static final NumberSeries SERIES = new NumberSeries("ДУ", "DU", "ДҮ");

  /// The reference with this number in that year.
  static Reference of(int year, long number) {
    return new Reference(SERIES.of(year, number));
  }

  /// What a person typed, with or without hyphens and in either alphabet; empty if it cannot be
  /// one of our references, for example because of a slip in a digit.
  public static Optional<Reference> parse(String typed) {
    return SERIES.parse(typed).map(Reference::new);
  }

  /// The same in Latin letters, for addresses of pages.
  public String slug() {
    return SERIES.slug(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
