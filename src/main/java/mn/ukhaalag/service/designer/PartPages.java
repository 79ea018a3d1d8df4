package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.designer.page.PartForm;
import mn.ukhaalag.service.designer.page.Subject;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The reasons to stop early and the fees of a draft.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}")
class PartPages {

  private static final String NEW = "new";

  private final Desk desk;
  private final Notes notes;

  PartPages(Desk desk, Notes notes) {
    this.desk = desk;
    this.notes = notes;
  }

  @GetMapping("/{list:stops|fees}/{place}")
  ModelAndView show(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @PathVariable String list,
      @PathVariable String place) {
    Design design = desk.draft(actor, code, number);
    Typed typed = place.equals(NEW) ? Typed.NOTHING : fields(design, list, place);
    return form(design, list, place, typed, new Problems());
  }

  @PostMapping("/{list:stops|fees}/{place}")
  ModelAndView change(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @PathVariable String list,
      @PathVariable String place,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    var typed = new Typed(fields);
    var problems = new Problems();
    Sketch sketch = design.sketch();
    ArrayNode parts = parts(sketch, list);
    ObjectNode part =
        place.equals(NEW) ? JsonNodeFactory.instance.objectNode() : part(parts, place);
    PartFields.into(list, part, typed, sketch, problems);
    if (place.equals(NEW)) {
      parts.add(part);
    }
    desk.keep(design, revision(design, list, place, typed, problems), sketch, problems);
    if (!problems.isEmpty()) {
      return Forms.again(form(design, list, place, typed, problems));
    }
    notes.tell(response, "service.designer.note.kept");
    return Forms.seeOther(design.path() + "#" + list);
  }

  /// A new part is added to whatever the draft has become.
  private static int revision(
      Design design, String list, String place, Typed typed, Problems problems) {
    return place.equals(NEW)
        ? design.standing().revision()
        : Clash.revision(design, typed, fields(design, list, place), problems);
  }

  private static Typed fields(Design design, String list, String place) {
    return PartFields.of(list, part(parts(design.sketch(), list), place));
  }

  @PostMapping("/{list:stops|fees}/{place}/removal")
  ModelAndView remove(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @PathVariable String list,
      @PathVariable String place,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    Sketch sketch = design.sketch();
    part(parts(sketch, list), place);
    parts(sketch, list).remove(Integer.parseInt(place));
    return finish(design, sketch, new Typed(fields), list);
  }

  /// Says that the law asks for nothing, or that it does.
  @PostMapping("/free")
  ModelAndView free(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    Sketch sketch = design.sketch();
    var typed = new Typed(fields);
    sketch.free(typed.get("free").equals("true"));
    return finish(design, sketch, typed, PartFields.FEES);
  }

  private ModelAndView finish(Design design, Sketch sketch, Typed typed, String anchor) {
    var problems = new Problems();
    desk.keep(design, new Reading(typed, problems).revision(), sketch, problems);
    return problems.isEmpty()
        ? Forms.seeOther(design.path() + "#" + anchor)
        : Forms.again(VersionPages.again(design, Typed.NOTHING, problems));
  }

  private static ArrayNode parts(Sketch sketch, String list) {
    return list.equals(PartFields.FEES) ? sketch.fees() : sketch.stops();
  }

  private static ObjectNode part(ArrayNode parts, String place) {
    int number = place.matches("\\d{1,4}") ? Integer.parseInt(place) : -1;
    return Sketch.at(parts, number).orElseThrow(() -> new NotFound("part " + place));
  }

  private static ModelAndView form(
      Design design, String list, String place, Typed typed, Problems problems) {
    Sketch sketch = design.sketch();
    var when =
        place.equals(NEW)
            ? JsonNodeFactory.instance.missingNode()
            : part(parts(sketch, list), place).path("when");
    List<Subject> numbers =
        Subjects.of(sketch).stream()
            .filter(
                it -> sketch.question(it.name()).flatMap(Sketch::kind).orElse(null) == Kind.NUMBER)
            .toList();
    return new ModelAndView(
        "service/designer/part",
        "it",
        new PartForm(
            design.heading(),
            list,
            place,
            Subjects.conditions(design, sketch.questions().size(), when, typed),
            numbers,
            PartFields.prices(typed),
            place.equals(NEW) ? "" : Clash.mark(fields(design, list, place)),
            typed,
            problems));
  }
}
