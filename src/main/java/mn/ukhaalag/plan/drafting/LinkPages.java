package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.DocumentList;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Links.Link;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.LinkPage;
import mn.ukhaalag.plan.drafting.page.LinkPage.Served;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where is said which sentences of higher documents a measure serves.
@Controller
@RequestMapping("/work/measures/{id}/links")
class LinkPages {

  private static final int LONGEST_ARTICLES = 300;

  private final Writing writing;
  private final Links links;
  private final Rights rights;
  private final Documents documents;
  private final DocumentList list;
  private final Objectives objectives;
  private final Measures measures;
  private final Outline outline;
  private final Notes notes;

  LinkPages(
      Writing writing,
      Links links,
      Rights rights,
      Documents documents,
      DocumentList list,
      Objectives objectives,
      Measures measures,
      Outline outline,
      Notes notes) {
    this.writing = writing;
    this.links = links;
    this.rights = rights;
    this.documents = documents;
    this.list = list;
    this.objectives = objectives;
    this.measures = measures;
    this.outline = outline;
    this.notes = notes;
  }

  @GetMapping({"", "/new"})
  ModelAndView show(@PathVariable UUID id, @RequestParam Map<String, String> params, Actor actor) {
    Measure measure = writing.measure(actor, id);
    return page(actor, measure, new Typed(params), null, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Measure measure = writing.measure(actor, id);
    var typed = new Typed(params);
    var reading = new Reading(typed, new Problems());
    String articles = reading.optionalText("articles", LONGEST_ARTICLES);
    UUID sentence = reading.id("sentence");
    if (sentence == null || !reading.problems().isEmpty()) {
      return page(
          actor,
          measure,
          typed,
          Message.of("plan.problem.sentence"),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      add(actor, measure, sentence, articles);
    } catch (Conflict conflict) {
      return page(actor, measure, typed, conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.linked");
    return Forms.seeOther("/work/measures/" + id + "/links");
  }

  private void add(Actor actor, Measure measure, UUID sentence, String articles) {
    Author author = writing.author(actor, writing.of(measure));
    var objective = objectives.find(sentence);
    if (objective.isPresent()) {
      rights.see(actor, objective.get().document());
      links.add(author, measure, objective.get(), articles);
    } else {
      links.add(author, measure, rights.seeMeasure(actor, sentence), articles);
    }
  }

  @PostMapping("/{link}/removal")
  ModelAndView remove(
      @PathVariable UUID id, @PathVariable UUID link, Actor actor, HttpServletResponse response) {
    Measure measure = writing.measure(actor, id);
    links.remove(writing.author(actor, writing.of(measure)), measure, link);
    notes.tell(response, "plan.note.dropped");
    return Forms.seeOther("/work/measures/" + id + "/links");
  }

  private ModelAndView page(
      Actor actor, Measure measure, Typed typed, @Nullable Message conflict, HttpStatus status) {
    Document document = writing.of(measure);
    UUID asked = new Reading(typed, new Problems()).id("document");
    UUID wanted = asked == null ? document.above() : asked;
    Document chosen = wanted == null ? null : rights.see(actor, wanted);
    var page =
        new LinkPage(
            document,
            measure,
            served(measure),
            list.higher(rights.sight(actor), document.level(), document.id()),
            chosen,
            chosen == null ? List.of() : outline.of(chosen.id()),
            typed,
            conflict);
    return Views.page("drafting/links", page, status);
  }

  private List<Served> served(Measure measure) {
    List<Link> all = links.of(List.of(measure.id()));
    Map<UUID, Document> above =
        documents.named(all.stream().map(Link::aboveDocument).distinct().toList());
    var served = new ArrayList<Served>();
    for (Link link : all) {
      Document document = above.get(link.aboveDocument());
      if (document != null) {
        served.add(served(link, document));
      }
    }
    return List.copyOf(served);
  }

  private Served served(Link link, Document document) {
    return objectives
        .find(link.objective())
        .map(it -> new Served(link.id(), document, it.code(), it.title(), link.articles()))
        .or(
            () ->
                measures
                    .find(link.aboveMeasure())
                    .map(Measure::promise)
                    .map(
                        it ->
                            new Served(
                                link.id(), document, it.code(), it.title(), link.articles())))
        .orElseThrow();
  }
}
