package mn.ukhaalag.plan.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.drafting.page.ObjectivePage;
import mn.ukhaalag.plan.page.Clash;
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

/// Where objectives are added, changed and taken out.
@Controller
@RequestMapping("/work/plans/{id}/objectives")
class ObjectivePages {

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_TITLE = 2000;
  private static final Map<String, String> LABELS =
      new LinkedHashMap<>(
          Map.of(
              "code", "plan.fact.code",
              "title", "plan.fact.title",
              "weight", "plan.fact.weight"));

  private final Writing writing;
  private final Objectives objectives;
  private final Notes notes;

  ObjectivePages(Writing writing, Objectives objectives, Notes notes) {
    this.writing = writing;
    this.objectives = objectives;
    this.notes = notes;
  }

  /// What a request was about.
  private record Visit(Document document, @Nullable Objective objective, Typed typed) {}

  @GetMapping("/new")
  ModelAndView form(@PathVariable UUID id, @RequestParam Map<String, String> params, Actor actor) {
    Document document = writing.document(actor, id);
    var values = new LinkedHashMap<>(params);
    values.putIfAbsent("code", nextCode(document, new Typed(params)));
    return page(new Visit(document, null, new Typed(values)), new Problems(), null, HttpStatus.OK);
  }

  private String nextCode(Document document, Typed typed) {
    List<Objective> all = objectives.of(document.id());
    UUID parent = new Reading(typed, new Problems()).id("parent");
    String before =
        all.stream()
            .filter(it -> it.id().equals(parent))
            .map(it -> it.code() + ".")
            .findFirst()
            .orElse("");
    return before
        + (1 + all.stream().filter(it -> java.util.Objects.equals(it.parent(), parent)).count());
  }

  @PostMapping
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    var visit = new Visit(writing.document(actor, id), null, new Typed(params));
    var problems = new Problems();
    Objective.Facts facts = read(visit, problems);
    if (!problems.isEmpty()) {
      return page(visit, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      objectives.add(writing.author(actor, visit.document()), id, facts);
    } catch (Conflict conflict) {
      return page(visit, problems, conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.saved");
    return Forms.seeOther(visit.document().path());
  }

  @GetMapping("/{objective}")
  ModelAndView edit(@PathVariable UUID id, @PathVariable UUID objective, Actor actor) {
    Document document = writing.document(actor, id);
    Objective before = objectives.get(id, objective);
    return page(new Visit(document, before, typed(before)), new Problems(), null, HttpStatus.OK);
  }

  @PostMapping("/{objective}")
  ModelAndView change(
      @PathVariable UUID id,
      @PathVariable UUID objective,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Document document = writing.document(actor, id);
    Objective before = objectives.get(id, objective);
    var visit = new Visit(document, before, new Typed(params));
    var problems = new Problems();
    Objective.Facts facts = read(visit, problems);
    if (!problems.isEmpty()) {
      return page(visit, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      int revision = new Reading(visit.typed(), problems).revision();
      if (!objectives.change(writing.author(actor, document), before, facts, revision)) {
        return page(visit, problems, null, HttpStatus.CONFLICT);
      }
    } catch (Conflict conflict) {
      return page(visit, problems, conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.saved");
    return Forms.seeOther(document.path());
  }

  @PostMapping("/{objective}/removal")
  ModelAndView drop(
      @PathVariable UUID id,
      @PathVariable UUID objective,
      Actor actor,
      HttpServletResponse response) {
    Document document = writing.document(actor, id);
    Objective before = objectives.get(id, objective);
    Author author = writing.author(actor, document);
    try {
      objectives.drop(author, before);
    } catch (Conflict conflict) {
      return page(
          new Visit(document, before, typed(before)),
          new Problems(),
          conflict.reason(),
          HttpStatus.CONFLICT);
    }
    notes.tell(response, "plan.note.dropped");
    return Forms.seeOther(document.path());
  }

  private Objective.Facts read(Visit visit, Problems problems) {
    var reading = new Reading(visit.typed(), problems);
    UUID parent = reading.id("parent");
    boolean isKnown =
        parent == null
            || objectives.of(visit.document().id()).stream().anyMatch(it -> it.id().equals(parent));
    problems.addIf(!isKnown, "parent", "web.problem.choice");
    return new Objective.Facts(
        parent,
        reading.text("code", LONGEST_CODE),
        reading.text("title", LONGEST_TITLE),
        reading.optionalHundredth("weight").orElse(null));
  }

  private static Typed typed(Objective objective) {
    return new Typed(
        Map.of(
            "parent", objective.parent() == null ? "" : objective.parent().toString(),
            "code", objective.code(),
            "title", objective.title(),
            "weight", Numbers.text(objective.weight()),
            "revision", Integer.toString(objective.revision())));
  }

  private ModelAndView page(
      Visit visit, Problems problems, @Nullable Message conflict, HttpStatus status) {
    Objective before = visit.objective();
    Typed form = visit.typed();
    List<Clash> clashes = List.of();
    if (before != null && status == HttpStatus.CONFLICT && conflict == null) {
      Objective now = objectives.get(visit.document().id(), before.id());
      clashes = Views.clashes(typed(now), form, LABELS);
      var again = new LinkedHashMap<>(form.values());
      again.put("revision", Integer.toString(now.revision()));
      form = new Typed(again);
    }
    List<Objective> parents =
        objectives.of(visit.document().id()).stream()
            .filter(it -> before == null || !it.id().equals(before.id()))
            .toList();
    var page =
        new ObjectivePage(visit.document(), before, parents, form, problems, clashes, conflict);
    return Views.page("drafting/objective", page, status);
  }
}
