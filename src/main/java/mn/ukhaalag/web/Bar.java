package mn.ukhaalag.web;

import org.jspecify.annotations.Nullable;

/// A line of a bar chart: a value and, if that says something, the part of it that stands out.
///
/// @param label what is counted, already in the language of the page
/// @param value the length of the bar, not negative
/// @param part how much of it is drawn in the warm colour, for example the late ones; 0 for none
/// @param path where the label leads, if anywhere
public record Bar(String label, long value, long part, @Nullable String path) {

  public Bar(String label, long value) {
    this(label, value, 0, null);
  }

  /// The share of the largest value, in per cent, as SVG writes a width.
  public static String share(long amount, long largest) {
    return perMille(amount, largest) / 10 + "." + perMille(amount, largest) % 10 + "%";
  }

  /// The share of the largest value in whole per cent: the height of a column.
  public static long height(long amount, long largest) {
    return perMille(amount, largest) / 10;
  }

  private static long perMille(long amount, long largest) {
    return largest <= 0 ? 0 : Math.min(1000, amount * 1000 / largest);
  }
}
