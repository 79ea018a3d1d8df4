package mn.ukhaalag.petition.publication;

import java.util.List;
import java.util.Locale;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.publication.page.MapPage.Dot;

/// Puts places of the aimag onto a drawing.
final class Drawing {

  private static final double NORTH = 49.97;
  private static final double SOUTH = 49.04;
  private static final double WEST = 105.75;
  private static final double EAST = 106.86;

  static final int WIDTH = 640;

  /// A degree of longitude is shorter here than one of latitude.
  static final int HEIGHT =
      (int)
          Math.round(
              WIDTH
                  * (NORTH - SOUTH)
                  / ((EAST - WEST) * Math.cos(Math.toRadians((NORTH + SOUTH) / 2))));

  private Drawing() {}

  static Dot place(Point point) {
    return new Dot(
        Math.round(WIDTH * (point.longitude() - WEST) / (EAST - WEST)),
        Math.round(HEIGHT * (NORTH - point.latitude()) / (NORTH - SOUTH)));
  }

  /// The data of an SVG path.
  static String path(List<Point> corners) {
    var path = new StringBuilder();
    char step = 'M';
    for (Point corner : corners) {
      Dot dot = place(corner);
      path.append(String.format(Locale.ROOT, "%c%d %d", step, dot.x(), dot.y()));
      step = 'L';
    }
    return path.append('Z').toString();
  }
}
