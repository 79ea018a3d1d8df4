package mn.ukhaalag.fuzz;

import java.util.function.Supplier;

/// What must hold whatever the bytes were.
public final class Claim {

  private Claim() {}

  /// Ends the run with a find if it does not hold.
  ///
  /// @param otherwise what is wrong then
  public static void that(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise.get());
    }
  }

  /// Text that can be written into the database: of whole characters without the one of number 0.
  public static void keepable(String text) {
    that(text.indexOf('\0') < 0, () -> "a zero in: " + text);
    boolean isWhole = text.codePoints().noneMatch(it -> it >= 0xd800 && it <= 0xdfff);
    that(isWhole, () -> "half a character in: " + text);
  }
}
