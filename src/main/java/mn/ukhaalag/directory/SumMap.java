package mn.ukhaalag.directory;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A map of the sums as a picture of a fixed size: where somebody presses on it, the browser
/// tells without any script.
@Component
public class SumMap {

  /// The address of the picture; `latitude` and `longitude` put a pin on it.
  public static final String PATH = "/areas/map.svg";

  /// In CSS pixels; it fits on the narrowest phones.
  public static final int WIDTH = 280;

  private static final double NORTH = 49.97;
  private static final double SOUTH = 49.04;
  private static final double WEST = 105.75;
  private static final double EAST = 106.86;

  /// How much shorter a degree of longitude is than one of latitude here.
  private static final double NARROWING = Math.cos(Math.toRadians((NORTH + SOUTH) / 2));

  public static final int HEIGHT =
      (int) Math.round(WIDTH * (NORTH - SOUTH) / ((EAST - WEST) * NARROWING));

  private final Boundaries boundaries;

  SumMap(Boundaries boundaries) {
    this.boundaries = boundaries;
  }

  /// The place that was pressed, to a thousandth of a degree (about 100 m).
  public static Point pressed(int x, int y) {
    return new Point(
        rounded(NORTH - (NORTH - SOUTH) * y / HEIGHT), rounded(WEST + (EAST - WEST) * x / WIDTH));
  }

  /// The picture.
  ///
  /// @param names what each sum is called, by its code
  /// @param pin the chosen place; null for none
  String svg(Map<String, String> names, @Nullable Point pin) {
    var svg = new StringBuilder(4_000);
    svg.append(
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'>"
            .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
    svg.append("<rect width='100%' height='100%' fill='#eef4fb'/>");
    boundaries.outlines().values().forEach(outline -> append(svg, outline));
    boundaries
        .outlines()
        .forEach((code, outline) -> label(svg, names.getOrDefault(code, code), outline));
    if (pin != null) {
      pin(svg, pin);
    }
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Boundaries.Outline outline) {
    svg.append("<path fill='#cfe2f7' stroke='#0b4aa2' stroke-width='1.2' d='");
    char step = 'M';
    for (Point corner : outline.corners()) {
      svg.append(String.format(Locale.ROOT, "%c%.1f %.1f", step, x(corner), y(corner)));
      step = 'L';
    }
    svg.append("Z'/>");
  }

  private static void label(StringBuilder svg, String name, Boundaries.Outline outline) {
    svg.append(
        "<text x='%.0f' y='%.0f' text-anchor='middle' font-family='sans-serif' font-size='14'"
            .formatted(x(outline.middle()), y(outline.middle())));
    svg.append(" font-weight='600' fill='#0b2447'>").append(name).append("</text>");
  }

  private static void pin(StringBuilder svg, Point pin) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx='%.1f' cy='%.1f' r='7' fill='#c4320a' stroke='#fff' stroke-width='3'/>",
            x(pin),
            y(pin)));
  }

  private static double x(Point point) {
    return WIDTH * (point.longitude() - WEST) / (EAST - WEST);
  }

  private static double y(Point point) {
    return HEIGHT * (NORTH - point.latitude()) / (NORTH - SOUTH);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }
}
