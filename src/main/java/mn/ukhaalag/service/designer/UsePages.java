package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.ProcessPatterns;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.designer.page.Subject;
import mn.ukhaalag.service.designer.page.UsePage;
import mn.ukhaalag.service.form.Form.Use;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// From which questions a program takes something: who has to agree, of what there are only so many
/// places. The process follows: whoever is named is asked, places are given one by one.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}/uses")
class UsePages {

  private static final String COSIGNERS = "service/designer/cosigners.json";

  private final Desk desk;
  private final ProcessPatterns patterns;
  private final Notes notes;
  private final JsonMapper json;

  UsePages(Desk desk, ProcessPatterns patterns, Notes notes, JsonMapper json) {
    this.desk = desk;
    this.patterns = patterns;
    this.notes = notes;
    this.json = json;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String code, @PathVariable int number) {
    Design design = desk.draft(actor, code, number);
    Map<String, String> fields = new HashMap<>();
    for (Use use : Use.values()) {
      fields.put(use.code(), design.sketch().use(use));
    }
    UsePage.OTHERS.stream()
        .filter(design.sketch()::isFor)
        .forEach(it -> fields.put(UsePage.field(it), "true"));
    return page(design, new Typed(fields), new Problems());
  }

  @PostMapping
  ModelAndView keep(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam Map<String, String> fields) {
    Design design = desk.draft(actor, code, number);
    var typed = new Typed(fields);
    var problems = new Problems();
    Sketch sketch = design.sketch();
    for (Use use : Use.values()) {
      take(design, sketch, use, typed, problems);
    }
    sketch.behalf(UsePage.OTHERS.stream().filter(it -> typed.has(UsePage.field(it))).toList());
    UsedSteps.follow(sketch, patterns);
    if (sketch.pattern() == Pattern.UPLOADED) {
      UsedSteps.require(sketch, patterns, Desk.WHOLE, problems);
    }
    desk.keep(design, new Reading(typed, problems).revision(), sketch, problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(design, typed, problems));
    }
    notes.tell(response, "service.designer.note.kept");
    return Forms.seeOther(design.path() + "#uses");
  }

  private void take(Design design, Sketch sketch, Use use, Typed typed, Problems problems) {
    String chosen = typed.get(use.code());
    if (use == Use.COSIGNERS && chosen.equals(UsePage.READY)) {
      sketch.use(use, addReady(sketch));
      return;
    }
    boolean isOne =
        chosen.isEmpty() || fitting(design, use).stream().anyMatch(it -> it.name().equals(chosen));
    problems.addIf(!isOne, use.code(), "web.problem.choice");
    sketch.use(use, chosen);
  }

  /// Adds the ready question for co-signers before the last one, which is mostly the promise that
  /// all is true.
  private String addReady(Sketch sketch) {
    try {
      var ready =
          (ObjectNode) json.readTree(new ClassPathResource(COSIGNERS).getContentAsByteArray());
      String name = QuestionFields.free(ready.path("label"), sketch.questions(), "name", 0);
      ready.put("name", name);
      sketch.questions().insert(Math.max(0, sketch.questions().size() - 1), ready);
      return name;
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /// The questions from which it can be taken.
  private static List<Subject> fitting(Design design, Use use) {
    return design.version().form().questions().stream()
        .filter(use::fits)
        .filter(it -> design.sketch().place(it.name()) >= 0)
        .map(it -> new Subject(it.name(), it.label()))
        .toList();
  }

  private static ModelAndView page(Design design, Typed typed, Problems problems) {
    Map<Use, List<Subject>> subjects = new HashMap<>();
    for (Use use : Use.values()) {
      subjects.put(use, fitting(design, use));
    }
    return new ModelAndView(
        "service/designer/uses", "it", new UsePage(design.heading(), subjects, typed, problems));
  }
}
