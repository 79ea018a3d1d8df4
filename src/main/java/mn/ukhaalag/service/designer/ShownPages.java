package mn.ukhaalag.service.designer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.designer.Trials.Trial;
import mn.ukhaalag.service.designer.page.ShownPage;
import mn.ukhaalag.service.form.Definitions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.SecurityHeaders;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A question as a citizen sees it, in a frame beside its designer: as it was kept, or as it is
/// being typed. Nothing of either is kept here.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}/shown")
class ShownPages {

  private static final String MISSING = "web.problem.missing";

  private final Desk desk;
  private final Trials trials;
  private final Publishing publishing;

  ShownPages(Desk desk, Trials trials, Publishing publishing) {
    this.desk = desk;
    this.trials = trials;
    this.publishing = publishing;
  }

  /// @param question its name; the first one if there is none of that name
  @GetMapping
  ModelAndView show(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String question,
      @RequestParam @Nullable String lang) {
    frame(request, response, lang);
    Trial trial = trials.of(desk.open(actor, code, number), "{}", "");
    Optional<Question> shown =
        trial.form().find(question).or(() -> trial.form().questions().stream().findFirst());
    return page(trial, shown, Map.of(), new Problems());
  }

  private static void frame(
      HttpServletRequest request, HttpServletResponse response, @Nullable String lang) {
    SecurityHeaders.frame(response);
    if (lang != null) {
      Languages.once(request, Language.of(lang));
    }
  }

  /// Tries an answer, and shows what is asked then.
  @PostMapping
  ModelAndView answer(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    frame(request, response, fields.getFirst("sandbox-language"));
    String answers = PreviewPages.one(fields, "sandbox-answers");
    Trial trial = trials.of(desk.open(actor, code, number), answers, "");
    Optional<Question> asked = trial.form().find(PreviewPages.one(fields, "sandbox-question"));
    boolean goesOn = PreviewPages.one(fields, "step").equals("next");
    if (asked.isEmpty() || trials.isStep(asked.get(), fields) || !goesOn) {
      return page(trial, asked, fields, new Problems());
    }
    var problems = new Problems();
    problems.addIf(!trial.isWhole(), asked.get().name(), Trials.LEFT_OUT);
    if (problems.isEmpty()) {
      trials.take(trial, asked.get(), fields, problems);
    }
    if (!problems.isEmpty()) {
      return Forms.again(page(trial, asked, fields, problems));
    }
    Optional<Question> next = next(trial, asked.get());
    Map<String, List<String>> filled =
        next.map(it -> PreviewPages.filled(trial, it)).orElseGet(Map::of);
    return page(trial, next, filled, problems);
  }

  /// The next one that is asked, also after one that is not asked with these answers.
  private static Optional<Question> next(Trial trial, Question after) {
    List<Question> all = trial.form().questions();
    List<Question> asked = trial.form().asked(trial.facts());
    return trial.form().stop(trial.facts()).isPresent()
        ? Optional.empty()
        : all.stream().skip(all.indexOf(after) + 1L).filter(asked::contains).findFirst();
  }

  /// Shows a question as it is typed.
  ///
  /// @param question its name; empty for a new one
  @PostMapping("/typed")
  ModelAndView typed(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String question,
      @RequestParam @Nullable String lang,
      @RequestParam Map<String, String> fields) {
    frame(request, response, lang);
    Design design = desk.draft(actor, code, number);
    var typed = new Typed(fields);
    var problems = new Problems();
    Sketch sketch = design.sketch();
    String name = put(sketch, question, typed, problems);
    Definition definition = sketch.definition();
    Form form = Definitions.known(definition.schema(), definition.presentation());
    Trial trial = trials.of(design, "{}", "").on(form);
    boolean isBlank = !typed.has("label-mn") && !typed.has("label-en");
    Optional<Question> shown = isBlank ? Optional.empty() : form.find(name);
    return new ModelAndView(
        "service/designer/shown",
        "it",
        new ShownPage(
            design.heading(),
            form,
            shown.map(it -> trials.page(trial, it, Map.of(), new Problems())).orElse(null),
            null,
            "{}",
            isBlank ? List.of() : faults(definition, problems),
            true));
  }

  private static String put(Sketch sketch, String name, Typed typed, Problems problems) {
    return sketch
        .question(name)
        .map(
            node -> {
              QuestionSketch.change(sketch, node, typed, problems);
              return name;
            })
        .orElseGet(
            () ->
                QuestionSketch.add(
                    sketch, Kind.of(typed.get("kind")).orElse(Kind.TEXT), typed, problems));
  }

  /// What the definition says of itself names the question; what the fields say does not.
  private List<Message> faults(Definition definition, Problems problems) {
    List<Message> faults = publishing.faults(definition);
    return Stream.concat(
            faults.stream(),
            problems.all().values().stream()
                .filter(it -> faults.isEmpty() || !it.key().equals(MISSING)))
        .distinct()
        .toList();
  }

  private ModelAndView page(
      Trial trial,
      Optional<Question> question,
      Map<String, List<String>> fields,
      Problems problems) {
    return new ModelAndView(
        "service/designer/shown",
        "it",
        new ShownPage(
            trial.design().heading(),
            trial.form(),
            question.map(it -> trials.page(trial, it, fields, problems)).orElse(null),
            trial.form().stop(trial.facts()).map(Form.Stop::reason).orElse(null),
            trial.answers().toString(),
            List.of(),
            false));
  }
}
