package mn.ukhaalag.plan;

import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The codes of paper, `2.1.10`, in the order in which people read them: after `2.1.9`.
public final class Codes {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int WIDEST = 20;

  private Codes() {}

  /// Orders things by their codes, numbers by their value and not by their digits.
  public static <T> Comparator<T> by(Function<T, String> code) {
    return Comparator.comparing(it -> sortable(code.apply(it)));
  }

  private static String sortable(String code) {
    return NUMBER
        .matcher(code)
        .replaceAll(
            found -> "0".repeat(Math.max(0, WIDEST - found.group().length())) + found.group());
  }
}
