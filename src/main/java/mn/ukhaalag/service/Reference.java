package mn.ukhaalag.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number that people see and say: `ҮЙ-2026-000123-7`. The last digit checks the others by
/// Damm's method, which finds every single wrong digit and every swap of two neighbours.
///
/// @param text as it is written on paper
public record Reference(String text) {

  private static final String PREFIX = "ҮЙ";
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:ҮЙ|UI|үй|ui|Үй|Ui|YЙ|yй|УЙ|уй)?[\\s-]*(\\d{4})[\\s-]*(\\d{6,9})[\\s-]*(\\d)");

  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  /// The reference with this number in that year.
  static Reference of(int year, long number) {
    String digits = "%04d%06d".formatted(year, number);
    return new Reference("%s-%04d-%06d-%d".formatted(PREFIX, year, number, checkDigit(digits)));
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
    return "UI" + text.substring(PREFIX.length());
  }

  /// The digit that checks these by Damm's method.
  public static int checkDigit(String digits) {
    return digits.chars().reduce(0, (interim, digit) -> DAMM[interim][digit - '0']);
  }

  @Override
  public String toString() {
    return text;
  }
}
