package mn.ukhaalag.petition.publication;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.directory.Boundaries;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.publication.page.MapPage;
import mn.ukhaalag.petition.publication.page.MapPage.Dot;
import mn.ukhaalag.petition.publication.page.MapPage.Sum;
import mn.ukhaalag.petition.publication.page.Names;
import mn.ukhaalag.web.SharedPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The newest published petitions on the outlines of the four sums: a drawing for everybody, and
/// what a script needs to make it a map that moves. No tile ever comes from elsewhere.
@Controller
class MapPages {

  private static final int DRAWN = 300;
  private static final int SENT = 2_000;

  /// Counting all takes as long as there are many, and the figures of a minute ago will do.
  private static final Duration COUNTS_HOLD = Duration.ofMinutes(1);

  private final Places places;
  private final Boundaries boundaries;
  private final Names names;
  private final JsonMapper json;
  private final LoadingCache<String, Map<String, Long>> counts;

  MapPages(Places places, Boundaries boundaries, Names names, JsonMapper json) {
    this.places = places;
    this.boundaries = boundaries;
    this.names = names;
    this.json = json;
    this.counts =
        Caffeine.newBuilder().expireAfterWrite(COUNTS_HOLD).build(all -> places.countBySum());
  }

  @SharedPage
  @GetMapping("/petitions/map")
  ModelAndView show() {
    Map<String, Long> bySum = counts.get("all");
    List<Sum> sums =
        boundaries.outlines().entrySet().stream()
            .map(
                sum ->
                    new Sum(
                        sum.getKey(),
                        bySum.getOrDefault(sum.getKey(), 0L),
                        Drawing.path(sum.getValue().corners()),
                        Drawing.place(sum.getValue().middle())))
            .toList();
    List<Dot> dots =
        places.latest(DRAWN).stream().map(Places.Place::point).map(Drawing::place).toList();
    return new ModelAndView(
        "petition/publication/map",
        "it",
        new MapPage(sums, dots, Drawing.WIDTH, Drawing.HEIGHT, names));
  }

  @GetMapping("/petitions/map.json")
  ResponseEntity<byte[]> data() {
    ObjectNode root = json.createObjectNode();
    ArrayNode sums = root.putArray("sums");
    boundaries.outlines().forEach((code, outline) -> add(sums.addObject(), code, outline));
    ArrayNode points = root.putArray("points");
    places.latest(SENT).forEach(place -> add(points.addObject(), place));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(COUNTS_HOLD).cachePublic())
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsBytes(root));
  }

  private static void add(ObjectNode sum, String code, Boundaries.Outline outline) {
    sum.put("code", code);
    ArrayNode corners = sum.putArray("corners");
    for (Point corner : outline.corners()) {
      corners.addArray().add(corner.latitude()).add(corner.longitude());
    }
  }

  private static void add(ObjectNode point, Places.Place place) {
    point.put("at", place.point().latitude());
    point.put("on", place.point().longitude());
    point.put("path", place.path());
    point.put("title", place.title());
  }
}
