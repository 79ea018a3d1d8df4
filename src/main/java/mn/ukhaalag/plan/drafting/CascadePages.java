package mn.ukhaalag.plan.drafting;

import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows what hangs under a plan.
@Controller
class CascadePages {

  private final Cascade cascade;
  private final Rights rights;

  CascadePages(Cascade cascade, Rights rights) {
    this.cascade = cascade;
    this.rights = rights;
  }

  @GetMapping("/work/plans/{id}/cascade")
  ModelAndView show(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID under, Actor actor) {
    return Views.page(
        "drafting/cascade",
        cascade.of(rights.see(actor, id), rights.sight(actor), under),
        HttpStatus.OK);
  }
}
