package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.SpreadPage;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where heads give a measure to many organisations, a plan to many officials, and begin the
/// plan of
/// the next time with this one.
@Controller
class SpreadPages {

  private final Rights rights;
  private final Documents documents;
  private final Spreading spreading;
  private final Copying copying;
  private final Names names;
  private final Notes notes;

  SpreadPages(
      Rights rights,
      Documents documents,
      Spreading spreading,
      Copying copying,
      Names names,
      Notes notes) {
    this.rights = rights;
    this.documents = documents;
    this.spreading = spreading;
    this.copying = copying;
    this.names = names;
    this.notes = notes;
  }

  @PostMapping("/work/plans/{id}/successor")
  ModelAndView succeed(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Document document = rights.see(actor, id);
    Holding held =
        rights.writer(actor, document).orElseThrow(() -> new NotFound("plan to write " + id));
    Document next = copying.succeed(actor.as(held), held, document);
    notes.tell(response, "plan.note.succeeded", next.reference());
    return Forms.seeOther(next.path());
  }

  @GetMapping("/work/measures/{id}/copies/new")
  ModelAndView measureForm(@PathVariable UUID id, Actor actor) {
    Measure measure = rights.seeMeasure(actor, id);
    return page(actor, measure, List.of(), new Problems(), HttpStatus.OK);
  }

  @PostMapping("/work/measures/{id}/copies")
  ModelAndView giveMeasure(
      @PathVariable UUID id,
      @RequestParam(name = "to", required = false) @Nullable List<UUID> to,
      @RequestParam(name = "all", required = false) @Nullable String all,
      Actor actor) {
    Measure measure = rights.seeMeasure(actor, id);
    Document document = documents.get(measure.document());
    Holding held = head(actor, document);
    List<UUID> chosen = chosen(to, all, below(held, document));
    if (chosen.isEmpty()) {
      var problems = new Problems().add("to", "web.problem.choice");
      return page(actor, measure, chosen, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Forms.seeOther(
        SpreadRunPages.path(spreading.propose(actor.as(held), document, measure, chosen)));
  }

  /// All that are offered, or those of them that were ticked.
  private static List<UUID> chosen(
      @Nullable List<UUID> to, @Nullable String all, List<Choice> offered) {
    return offered.stream()
        .map(it -> UUID.fromString(it.value()))
        .filter(it -> all != null || (to != null && to.contains(it)))
        .toList();
  }

  private List<Choice> below(Holding held, Document document) {
    return names.organisations(rights.withAllBelow(Set.of(held.organisation()))).stream()
        .filter(it -> !it.value().equals(document.organisation().toString()))
        .toList();
  }

  private ModelAndView page(
      Actor actor, Measure measure, List<UUID> chosen, Problems problems, HttpStatus status) {
    Document document = documents.get(measure.document());
    List<Choice> below = below(head(actor, document), document);
    return Views.page(
        "drafting/spread",
        new SpreadPage(document, measure, below, texts(chosen), problems),
        status);
  }

  @GetMapping("/work/plans/{id}/copies/new")
  ModelAndView planForm(@PathVariable UUID id, Actor actor) {
    Document document = rights.see(actor, id);
    head(actor, document);
    return page(document, List.of(), new Problems(), HttpStatus.OK);
  }

  @PostMapping("/work/plans/{id}/copies")
  ModelAndView givePlan(
      @PathVariable UUID id,
      @RequestParam(name = "to", required = false) @Nullable List<UUID> to,
      @RequestParam(name = "all", required = false) @Nullable String all,
      Actor actor) {
    Document document = rights.see(actor, id);
    Holding held = head(actor, document);
    List<UUID> chosen = chosen(to, all, names.posts(document.organisation()));
    if (chosen.isEmpty()) {
      var problems = new Problems().add("to", "web.problem.choice");
      return page(document, chosen, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Forms.seeOther(SpreadRunPages.path(spreading.propose(actor.as(held), document, chosen)));
  }

  private ModelAndView page(
      Document document, List<UUID> chosen, Problems problems, HttpStatus status) {
    return Views.page(
        "drafting/spread",
        new SpreadPage(
            document, null, names.posts(document.organisation()), texts(chosen), problems),
        status);
  }

  private static List<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private Holding head(Actor actor, Document document) {
    return rights
        .leader(actor, document.organisation(), null)
        .orElseThrow(() -> new NotFound("to give out " + document.id()));
  }
}
