package mn.ukhaalag.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as people type and read them: a comma for a point, blanks between thousands.
public final class Numbers {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f']");

  private Numbers() {}

  /// The number that was typed; empty if it is none, or has more than 15 digits before or 6 after
  /// the point.
  public static Optional<BigDecimal> parse(String typed) {
    String plain = BLANKS.matcher(typed).replaceAll("").replace(',', '.');
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /// Without zeros that say nothing; empty for null.
  public static String text(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    BigDecimal plain = value.stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }

  /// A part of 1 as percent with at most one digit after the point, for reading.
  public static String percent(BigDecimal part) {
    return text(part.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + " %";
  }
}
