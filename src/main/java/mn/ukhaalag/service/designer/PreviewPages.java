package mn.ukhaalag.service.designer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.application.Filled;
import mn.ukhaalag.service.certificate.Specimens;
import mn.ukhaalag.service.designer.Trials.Trial;
import mn.ukhaalag.service.designer.page.PreviewPage;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/// Tries a version out, question by question, as a citizen sees it. All that is answered travels
/// with the form: there is no case and no draft, and nothing is kept.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}/preview")
class PreviewPages {

  private final Desk desk;
  private final AnswerLines lines;
  private final Trials trials;
  private final LegalTime legalTime;
  private final Specimens specimens;

  PreviewPages(
      Desk desk, AnswerLines lines, Trials trials, LegalTime legalTime, Specimens specimens) {
    this.desk = desk;
    this.lines = lines;
    this.trials = trials;
    this.legalTime = legalTime;
    this.specimens = specimens;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String code, @PathVariable int number) {
    Trial trial = trials.of(desk.open(actor, code, number), "{}", "");
    return page(trial, trial.form().after(null, trial.facts()), Map.of(), new Problems());
  }

  @PostMapping
  ModelAndView answer(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    Trial trial =
        trials.of(
            desk.open(actor, code, number),
            one(fields, "sandbox-answers"),
            one(fields, "sandbox-age"));
    if (!trial.isWhole()) {
      return leftOut(trial);
    }
    String at = one(fields, "sandbox-question");
    Optional<Question> asked =
        trial.form().asked(trial.facts()).stream().filter(it -> it.name().equals(at)).findFirst();
    if (asked.isEmpty()) {
      return page(trial, trial.form().after(null, trial.facts()), Map.of(), new Problems());
    }
    if (one(fields, "step").equals("back")) {
      Question before = trial.form().before(at, trial.facts()).orElseGet(asked::orElseThrow);
      return page(trial, Optional.of(before), filled(trial, before), new Problems());
    }
    var problems = new Problems();
    if (trials.isStep(asked.get(), fields)) {
      return page(trial, asked, fields, problems);
    }
    trials.take(trial, asked.get(), fields, problems);
    return problems.isEmpty()
        ? page(trial, next(trial, at), problems)
        : Forms.again(page(trial, asked, fields, problems));
  }

  /// The first question that has no answer, or else the first of all.
  private ModelAndView leftOut(Trial trial) {
    Optional<Question> open =
        trial.form().open(trial.facts()).or(() -> trial.form().after(null, trial.facts()));
    var problems = new Problems();
    open.ifPresent(it -> problems.add(it.name(), Trials.LEFT_OUT));
    return Forms.again(page(trial, open, problems));
  }

  /// What a certificate of these answers would look like.
  @PostMapping("/certificate")
  ResponseEntity<byte[]> certificate(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    Trial trial = trials.of(desk.open(actor, code, number), one(fields, "sandbox-answers"), "");
    JsonNode kept = trial.form().kept(trial.facts());
    return VersionPages.download(
        code + "-" + number + ".pdf",
        MediaType.APPLICATION_PDF,
        specimens.of(trial.design().service(), trial.form(), kept));
  }

  private static Optional<Question> next(Trial trial, String at) {
    return trial.form().stop(trial.facts()).isPresent()
        ? Optional.empty()
        : trial.form().after(at, trial.facts());
  }

  private ModelAndView page(Trial trial, Optional<Question> question, Problems problems) {
    return page(
        trial, question, question.map(it -> filled(trial, it)).orElseGet(Map::of), problems);
  }

  static Map<String, List<String>> filled(Trial trial, Question question) {
    return Filled.of(question, trial.answers().path(question.name()));
  }

  static String one(MultiValueMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private ModelAndView page(
      Trial trial,
      Optional<Question> question,
      Map<String, List<String>> fields,
      Problems problems) {
    Form form = trial.form();
    JsonNode kept = form.kept(trial.facts());
    var facts = new Facts(kept, trial.facts().known());
    return new ModelAndView(
        "service/designer/preview",
        "it",
        new PreviewPage(
            trial.design().heading(),
            question.map(it -> trials.page(trial, it, fields, problems)).orElse(null),
            question.isPresent() ? null : form.stop(facts).map(Form.Stop::reason).orElse(null),
            lines.of(form, kept, List.of()),
            trial.design().version().fees().fee(facts, legalTime.today()).orElse(null),
            trial.answers().toString(),
            trial.age(),
            trial.design().isCertified(),
            problems));
  }
}
