package mn.ukhaalag.petition.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.publication.page.Choices;
import mn.ukhaalag.petition.publication.page.SubscriptionForm;
import mn.ukhaalag.petition.publication.page.SubscriptionFormPage;
import mn.ukhaalag.petition.publication.page.SubscriptionPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where somebody asks for letters about new publications, confirms, and ends them.
@Controller
class SubscriptionPages {

  private final Subscriptions subscriptions;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Choices choices;
  private final Notes notes;

  SubscriptionPages(
      Subscriptions subscriptions, Taxonomy taxonomy, Areas areas, Choices choices, Notes notes) {
    this.subscriptions = subscriptions;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.choices = choices;
    this.notes = notes;
  }

  @GetMapping("/petitions/subscriptions/new")
  ModelAndView form(SubscriptionForm form) {
    return form(form, new Problems());
  }

  @PostMapping("/petitions/subscriptions")
  ModelAndView ask(SubscriptionForm form, Actor actor, HttpServletResponse response) {
    Problems problems = check(form);
    if (!problems.isEmpty()) {
      ModelAndView again = form(form, problems);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    subscriptions.ask(form.address(), actor.language(), form.chosenCategory(), form.chosenArea());
    notes.tell(response, "petition.publication.note.asked");
    return Forms.seeOther("/petitions");
  }

  /// A page with buttons and not the deed itself: programs that look for viruses follow the links
  /// of letters.
  @GetMapping("/petitions/subscriptions/{id}/{key}")
  ModelAndView show(@PathVariable UUID id, @PathVariable String key) {
    Subscriptions.Subscription found = get(id, key);
    return new ModelAndView(
        "petition/publication/subscription",
        "it",
        new SubscriptionPage(subscriptions.path(id), found.isConfirmed()));
  }

  @PostMapping("/petitions/subscriptions/{id}/{key}/confirmation")
  ModelAndView confirm(
      @PathVariable UUID id, @PathVariable String key, HttpServletResponse response) {
    subscriptions.confirm(get(id, key).id());
    notes.tell(response, "petition.publication.note.subscribed");
    return Forms.seeOther("/petitions");
  }

  @PostMapping("/petitions/subscriptions/{id}/{key}/end")
  ModelAndView end(@PathVariable UUID id, @PathVariable String key, HttpServletResponse response) {
    subscriptions.end(get(id, key).id());
    notes.tell(response, "petition.publication.note.unsubscribed");
    return Forms.seeOther("/petitions");
  }

  /// What a mail program does (RFC 8058), which needs no page.
  @PostMapping("/one-click/petitions/{id}/{key}")
  ResponseEntity<Void> endAtOnce(@PathVariable UUID id, @PathVariable String key) {
    subscriptions.find(id, key).ifPresent(found -> subscriptions.end(found.id()));
    return ResponseEntity.noContent().build();
  }

  /// The same link, followed by a person.
  @GetMapping("/one-click/petitions/{id}/{key}")
  ModelAndView follow(@PathVariable UUID id, @PathVariable String key) {
    return Forms.seeOther(subscriptions.path(get(id, key).id()));
  }

  private Subscriptions.Subscription get(UUID id, String key) {
    return subscriptions.find(id, key).orElseThrow(() -> new NotFound("subscription " + id));
  }

  private Problems check(SubscriptionForm form) {
    var problems = new Problems();
    problems.addIf(!form.isAddress(), "email", "petition.problem.email");
    String category = form.chosenCategory();
    boolean isKnown =
        category == null
            || taxonomy.find(category).isPresent()
            || taxonomy.byGroup().keySet().stream().anyMatch(it -> it.code().equals(category));
    problems.addIf(!isKnown, "category", "petition.problem.category");
    String area = form.chosenArea();
    problems.addIf(area != null && !areas.isKnown(area), "area", "petition.problem.area");
    return problems;
  }

  private ModelAndView form(SubscriptionForm form, Problems problems) {
    return new ModelAndView(
        "petition/publication/subscription-new",
        "it",
        new SubscriptionFormPage(form, choices, problems));
  }
}
