package mn.ukhaalag.petition.api;

import java.time.Duration;
import mn.ukhaalag.petition.api.page.ProgramsPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The interfaces explained: to people on a page, to programs as an OpenAPI 3.1 document.
@Controller
class ProgramPages {

  private static final Duration KEPT = Duration.ofHours(1);

  private final String address;

  ProgramPages(@Value("${ukhaalag.address}") String address) {
    this.address = address;
  }

  @GetMapping("/api")
  ModelAndView explain() {
    return new ModelAndView("petition/api/programs", "it", new ProgramsPage(address));
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Resource> describe() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .contentType(MediaType.APPLICATION_JSON)
        .body(new ClassPathResource("petition/openapi.json"));
  }
}
