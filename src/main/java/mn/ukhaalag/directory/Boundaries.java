package mn.ukhaalag.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sums on the map: © OpenStreetMap contributors; geoBoundaries (Runfola et al., 2020), ODbL.
/// The outlines are coarse, good enough to propose a sum, not to decide where an address lies.
@Component
public class Boundaries {

  /// The country, a little wider than its borders, in degrees.
  private static final Envelope MONGOLIA = new Envelope(87.7, 119.95, 41.5, 52.2);

  /// About 15 km: how far outside its coarse outline a place can still be of the aimag.
  private static final double TOLERANCE = 0.2;

  private static final Map<String, String> CODES =
      Map.of("Darkhan", "4501", "Orkhon", "4504", "Khongor", "4507", "Sharyngol", "4510");

  private record Sum(String code, Geometry outline) {}

  private final GeometryFactory geometry = new GeometryFactory();
  private final List<Sum> sums = new ArrayList<>();
  private final Geometry aimag;

  Boundaries(JsonMapper json) throws IOException {
    try (InputStream file =
        new ClassPathResource("province/darkhan-uul-sums.geojson").getInputStream()) {
      for (JsonNode feature : json.readTree(file).path("features")) {
        String name = feature.path("properties").path("name_en").asString();
        sums.add(new Sum(CODES.getOrDefault(name, name), outline(feature)));
      }
    }
    aimag =
        geometry.buildGeometry(sums.stream().map(Sum::outline).toList()).union().buffer(TOLERANCE);
  }

  public static boolean isInMongolia(Point point) {
    return MONGOLIA.contains(point.longitude(), point.latitude());
  }

  /// Whether the place can be of this aimag.
  public boolean isNear(Point point) {
    return aimag.covers(at(point));
  }

  /// The code of the sum in which the place lies by the coarse outlines; the nearest one for a
  /// place between them.
  public Optional<String> sumAt(Point point) {
    var place = at(point);
    return sums.stream()
        .min(
            (one, other) ->
                Double.compare(one.outline().distance(place), other.outline().distance(place)))
        .filter(nearest -> nearest.outline().distance(place) <= TOLERANCE)
        .map(Sum::code);
  }

  /// The outline of a sum, for a map.
  ///
  /// @param middle a place well inside of it, for its name
  public record Outline(List<Point> corners, Point middle) {}

  /// The outlines of all sums by their codes.
  public Map<String, Outline> outlines() {
    var outlines = new LinkedHashMap<String, Outline>();
    for (Sum sum : sums) {
      List<Point> corners =
          Arrays.stream(sum.outline().getCoordinates()).map(Boundaries::point).toList();
      Point middle = point(sum.outline().getInteriorPoint().getCoordinate());
      outlines.put(sum.code(), new Outline(corners, middle));
    }
    return outlines;
  }

  private static Point point(Coordinate corner) {
    return new Point(corner.y, corner.x);
  }

  private Geometry at(Point point) {
    return geometry.createPoint(new Coordinate(point.longitude(), point.latitude()));
  }

  private Geometry outline(JsonNode feature) {
    var corners = new ArrayList<Coordinate>();
    for (JsonNode corner : feature.path("geometry").path("coordinates").path(0)) {
      corners.add(new Coordinate(corner.path(0).asDouble(), corner.path(1).asDouble()));
    }
    return geometry.createPolygon(corners.toArray(Coordinate[]::new));
  }
}
