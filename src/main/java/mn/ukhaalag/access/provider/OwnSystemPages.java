package mn.ukhaalag.access.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.provider.page.OwnSystemsPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which systems one lets know something of oneself, and taking that back.
@Controller
@RequestMapping(OwnSystemPages.PATH)
class OwnSystemPages {

  static final String PATH = "/account/systems";

  private final Consents consents;
  private final Notes notes;

  OwnSystemPages(Consents consents, Notes notes) {
    this.consents = consents;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor) {
    var lines =
        consents.of(actor.requireAccount()).stream()
            .map(
                it ->
                    new OwnSystemsPage.Line(
                        it.systemId(),
                        it.titleMn(),
                        it.titleEn(),
                        Scopes.ALL.stream().filter(it.scopes()::contains).toList(),
                        it.since(),
                        it.usedAt()))
            .toList();
    return new ModelAndView("access/own-systems", "it", new OwnSystemsPage(lines));
  }

  @PostMapping("/{id}/withdrawal")
  ModelAndView withdraw(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    if (!consents.withdraw(actor.requireAccount(), id)) {
      throw new NotFound("consent to " + id);
    }
    notes.tell(response, "provider.withdrawn");
    return Forms.seeOther(PATH);
  }
}
