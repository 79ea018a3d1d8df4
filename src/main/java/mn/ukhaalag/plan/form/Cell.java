package mn.ukhaalag.plan.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Numbers;
import org.jspecify.annotations.Nullable;

/// What stands in one cell: a text that every kind of file can hold, or a number.
///
/// @param number null for a text
record Cell(String text, @Nullable BigDecimal number) {

  static final Cell EMPTY = new Cell("", null);

  private static final int DIGITS = 2;
  private static final int NO_LETTER = 0xFFFE;

  Cell {
    text = printable(text);
  }

  static Cell of(String text) {
    return new Cell(text, null);
  }

  static Cell of(int number) {
    return of(BigDecimal.valueOf(number));
  }

  /// A number with at most two digits after the point; an empty cell for null.
  static Cell of(@Nullable BigDecimal number) {
    if (number == null) {
      return EMPTY;
    }
    BigDecimal rounded =
        number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.HALF_UP) : number;
    String text = Numbers.text(rounded);
    return new Cell(text, new BigDecimal(text));
  }

  /// Without what XML cannot hold and what would turn the direction of reading: such letters come
  /// from old data, no form takes them.
  static String printable(String text) {
    return isPrintable(text)
        ? text
        : text.codePoints()
            .mapToObj(Character::toString)
            .filter(Cell::isPrintable)
            .collect(Collectors.joining());
  }

  private static boolean isPrintable(String text) {
    return CleanText.isAcceptable(text)
        && text.codePoints().noneMatch(letter -> (letter & NO_LETTER) == NO_LETTER);
  }
}
