package mn.ukhaalag.directory;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The map that a form is pressed on.
@Controller
class MapPicture {

  private final SumMap map;
  private final Areas areas;

  MapPicture(SumMap map, Areas areas) {
    this.map = map;
    this.areas = areas;
  }

  /// The picture of the sums, with a pin at the place if one was chosen.
  @GetMapping(SumMap.PATH)
  ResponseEntity<String> map(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable Double latitude,
      @RequestParam(required = false) @Nullable Double longitude) {
    boolean isEnglish = Languages.of(request) == Language.EN;
    var names =
        areas.sums().stream()
            .collect(toMap(Area::code, it -> isEnglish ? it.nameEn() : it.nameMn()));
    Point pin = latitude == null || longitude == null ? null : new Point(latitude, longitude);
    return ResponseEntity.ok()
        .header("Content-Type", "image/svg+xml;charset=UTF-8")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .body(map.svg(names, pin));
  }
}
