package mn.ukhaalag.petition.casework;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Boundaries;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.casework.page.SketchMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the sums and a place among them, without any server of maps.
@Component
class Sketch {

  private static final int WIDTH = 400;

  /// A degree of longitude is that much shorter than one of latitude here (49.5° north).
  private static final double SQUEEZE = 0.65;

  private final List<List<Point>> outlines;
  private final double west;
  private final double north;
  private final double scale;
  private final int height;

  Sketch(Boundaries boundaries) {
    outlines = boundaries.outlines().values().stream().map(Boundaries.Outline::corners).toList();
    List<Point> corners = outlines.stream().flatMap(List::stream).toList();
    west = corners.stream().mapToDouble(Point::longitude).min().orElse(0);
    north = corners.stream().mapToDouble(Point::latitude).max().orElse(0);
    double east = corners.stream().mapToDouble(Point::longitude).max().orElse(1);
    double south = corners.stream().mapToDouble(Point::latitude).min().orElse(0);
    scale = WIDTH / ((east - west) * SQUEEZE);
    height = (int) Math.ceil((north - south) * scale);
  }

  @Nullable SketchMap of(@Nullable Point point) {
    return point == null
        ? null
        : new SketchMap(
            WIDTH, height, outlines.stream().map(this::points).toList(), x(point), y(point));
  }

  private String points(List<Point> outline) {
    return outline.stream()
        .map(corner -> String.format(Locale.ROOT, "%.1f,%.1f", x(corner), y(corner)))
        .collect(Collectors.joining(" "));
  }

  private double x(Point point) {
    return (point.longitude() - west) * SQUEEZE * scale;
  }

  private double y(Point point) {
    return (north - point.latitude()) * scale;
  }
}
