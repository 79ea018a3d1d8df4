package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Diagrams;
import mn.ukhaalag.service.Diagrams.Standing;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The picture of the process of a version.
@Controller
class DiagramPages {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

  private final Desk desk;
  private final Diagrams diagrams;

  DiagramPages(Desk desk, Diagrams diagrams) {
    this.desk = desk;
    this.diagrams = diagrams;
  }

  /// @param done the elements that a trial has passed, with commas between them
  /// @param open those at which it waits
  @GetMapping("/administration/services/{code}/versions/{number}/process.svg")
  ResponseEntity<String> show(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(defaultValue = "") Set<String> done,
      @RequestParam(defaultValue = "") Set<String> open) {
    Design design = desk.open(actor, code, number);
    return ResponseEntity.ok()
        .contentType(SVG)
        .body(
            diagrams
                .svg(design.definition().bpmn(), new Standing(done, open), Languages.of(request))
                .orElseThrow(() -> new NotFound("picture of " + design.path())));
  }
}
