package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.designer.page.KindPage;
import mn.ukhaalag.service.designer.page.QuestionForm;
import mn.ukhaalag.service.designer.page.Subject;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// The questions of a draft, one by one.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}")
class QuestionPages {

  private final Desk desk;
  private final Notes notes;

  QuestionPages(Desk desk, Notes notes) {
    this.desk = desk;
    this.notes = notes;
  }

  /// Asks for the kind first, then for all that belongs to it.
  @GetMapping("/new-question")
  ModelAndView askNew(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam @Nullable String kind) {
    Design design = desk.draft(actor, code, number);
    return Kind.of(kind == null ? "" : kind)
        .map(it -> form(design, null, it, blank(), new Problems()))
        .orElseGet(
            () ->
                new ModelAndView(
                    "service/designer/kind", "it", new KindPage(design.heading(), new Problems())));
  }

  private static Typed blank() {
    return new Typed(Map.of("required", "true", ConditionRows.JOIN, "all"));
  }

  @PostMapping("/questions")
  ModelAndView add(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    var typed = new Typed(fields);
    Kind kind =
        Kind.of(typed.get("kind")).orElseThrow(() -> new NotFound("kind " + typed.get("kind")));
    var problems = new Problems();
    Sketch sketch = design.sketch();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    fill(node, kind, typed, sketch, problems);
    String name = typed.get("name");
    node.put(
        "name",
        name.isEmpty()
            ? QuestionFields.free(
                node.path("label"), sketch.questions(), "name", sketch.questions().size())
            : name);
    int after = sketch.place(typed.get("after"));
    sketch.questions().insert(after < 0 ? sketch.questions().size() : after + 1, node);
    settle(sketch, node, kind, typed, problems);
    // A new question is added to whatever the draft has become.
    return finish(
        response,
        new Change(design, null, kind, typed, problems),
        sketch,
        design.standing().revision());
  }

  private static void fill(
      ObjectNode node, Kind kind, Typed typed, Sketch sketch, Problems problems) {
    QuestionFields.into(node, kind, typed, problems);
    ConditionRows.into(node, typed, sketch, problems);
  }

  /// What is written elsewhere than in the question.
  private static void settle(
      Sketch sketch, ObjectNode node, Kind kind, Typed typed, Problems problems) {
    String name = node.path("name").asString("");
    sketch.limit(name, QuestionFields.limits(kind, typed, problems));
    if (kind == Kind.ADDRESS && typed.has("area")) {
      sketch.area(name);
    } else if (sketch.area().equals(name)) {
      sketch.area("");
    }
  }

  @GetMapping("/questions/{name}")
  ModelAndView show(
      Actor actor, @PathVariable String code, @PathVariable int number, @PathVariable String name) {
    Design design = desk.draft(actor, code, number);
    ObjectNode node = question(design.sketch(), name);
    return form(design, name, kind(node), fields(design, name), new Problems());
  }

  private static Typed fields(Design design, String name) {
    Sketch sketch = design.sketch();
    return QuestionFields.of(
        question(sketch, name), sketch.limits(name), sketch.area().equals(name));
  }

  @PostMapping("/questions/{name}")
  ModelAndView change(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @PathVariable String name,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    var typed = new Typed(fields);
    var problems = new Problems();
    Sketch sketch = design.sketch();
    ObjectNode node = question(sketch, name);
    Kind kind = kind(node);
    fill(node, kind, typed, sketch, problems);
    settle(sketch, node, kind, typed, problems);
    int revision = Clash.revision(design, typed, fields(design, name), problems);
    return finish(response, new Change(design, name, kind, typed, problems), sketch, revision);
  }

  /// Moves it up or down by one.
  @PostMapping("/questions/{name}/place")
  ModelAndView move(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @PathVariable String name,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    Sketch sketch = design.sketch();
    question(sketch, name);
    var typed = new Typed(fields);
    sketch.move(sketch.place(name), typed.get("to").equals("up") ? -1 : 1);
    return finish(design, sketch, typed, "#question-" + name);
  }

  @PostMapping("/questions/{name}/removal")
  ModelAndView remove(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @PathVariable String name,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    Sketch sketch = design.sketch();
    question(sketch, name);
    sketch.remove(name);
    return finish(design, sketch, new Typed(fields), "#questions");
  }

  private ModelAndView finish(Design design, Sketch sketch, Typed typed, String anchor) {
    var problems = new Problems();
    desk.keep(design, new Reading(typed, problems).revision(), sketch, problems);
    return problems.isEmpty()
        ? Forms.seeOther(design.path() + anchor)
        : Forms.again(VersionPages.again(design, Typed.NOTHING, problems));
  }

  /// A question that is being made or changed.
  private record Change(
      Design design, @Nullable String name, Kind kind, Typed typed, Problems problems) {}

  private ModelAndView finish(
      HttpServletResponse response, Change change, Sketch sketch, int revision) {
    desk.keep(change.design(), revision, sketch, change.problems());
    if (!change.problems().isEmpty()) {
      return Forms.again(
          form(change.design(), change.name(), change.kind(), change.typed(), change.problems()));
    }
    notes.tell(response, "service.designer.note.kept");
    return Forms.seeOther(change.design().path() + "#questions");
  }

  private static ObjectNode question(Sketch sketch, String name) {
    return sketch.question(name).orElseThrow(() -> new NotFound("question " + name));
  }

  private static Kind kind(ObjectNode node) {
    return Sketch.kind(node).orElse(Kind.TEXT);
  }

  private static ModelAndView form(
      Design design, @Nullable String name, Kind kind, Typed typed, Problems problems) {
    List<Subject> all = Subjects.of(design.sketch());
    int here = name == null ? all.size() : all.stream().map(Subject::name).toList().indexOf(name);
    return new ModelAndView(
        "service/designer/question",
        "it",
        new QuestionForm(
            design.heading(),
            name,
            kind,
            Subjects.conditions(design, Math.max(here, 0), when(design, name), typed),
            QuestionFields.rows(typed, "option"),
            QuestionFields.rows(typed, "part"),
            all,
            name == null ? "" : Clash.mark(fields(design, name)),
            typed,
            problems));
  }

  private static JsonNode when(Design design, @Nullable String name) {
    return Stream.ofNullable(name)
        .flatMap(it -> design.sketch().question(it).stream())
        .map(it -> it.path("when"))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }
}
