package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.designer.page.ChecklistPage;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Forms;
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

/// What an official has to look at before deciding: one thing a line, in both languages.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}/checklist")
class ChecklistPages {

  private static final String MN = "checklist-mn";
  private static final String EN = "checklist-en";
  private static final int LONGEST = 4_000;

  private final Desk desk;
  private final Notes notes;

  ChecklistPages(Desk desk, Notes notes) {
    this.desk = desk;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String code, @PathVariable int number) {
    Design design = desk.draft(actor, code, number);
    List<Label> items = design.version().form().checklist();
    var typed = new Typed(Map.of(MN, joined(items, Label::mn), EN, joined(items, Label::en)));
    return page(design, typed, new Problems());
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
    var reading = new Reading(typed, problems);
    Sketch sketch = design.sketch();
    sketch.checklist(items(reading));
    desk.keep(design, reading.revision(), sketch, problems);
    if (!problems.isEmpty()) {
      return Forms.again(page(design, typed, problems));
    }
    notes.tell(response, "service.designer.note.kept");
    return Forms.seeOther(design.path() + "#checklist");
  }

  /// The lines of both languages, which have to be as many.
  private static List<Label> items(Reading reading) {
    List<String> mn = lines(reading.optionalText(MN, LONGEST));
    List<String> en = lines(reading.optionalText(EN, LONGEST));
    reading
        .problems()
        .addIf(mn.size() != en.size(), EN, "service.designer.problem.lines", mn.size(), en.size());
    var items = new ArrayList<Label>();
    for (int place = 0; place < Math.min(mn.size(), en.size()); place++) {
      items.add(new Label(mn.get(place), en.get(place)));
    }
    return items;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  private static String joined(List<Label> items, Function<Label, String> language) {
    return items.stream().map(language).collect(Collectors.joining("\n"));
  }

  private static ModelAndView page(Design design, Typed typed, Problems problems) {
    return new ModelAndView(
        "service/designer/checklist", "it", new ChecklistPage(design.heading(), typed, problems));
  }
}
