package mn.ukhaalag.service.designer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.application.AreaChoices;
import mn.ukhaalag.service.application.Filled;
import mn.ukhaalag.service.application.page.QuestionPage;
import mn.ukhaalag.service.certificate.Specimens;
import mn.ukhaalag.service.designer.page.PreviewPage;
import mn.ukhaalag.service.form.AnswerCheck;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.service.form.Typing;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tries a version out, question by question, as a citizen sees it. All that is answered travels
/// with the form: there is no case and no draft, and nothing is kept.
@Controller
@RequestMapping("/administration/services/{code}/versions/{number}/preview")
class PreviewPages {

  private static final int LONGEST = 100_000;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Desk desk;
  private final AnswerLines lines;
  private final AreaChoices choices;
  private final LegalTime legalTime;
  private final Specimens specimens;
  private final JsonMapper json;

  PreviewPages(
      Desk desk,
      AnswerLines lines,
      AreaChoices choices,
      LegalTime legalTime,
      Specimens specimens,
      JsonMapper json) {
    this.desk = desk;
    this.lines = lines;
    this.choices = choices;
    this.legalTime = legalTime;
    this.specimens = specimens;
    this.json = json;
  }

  private record Trial(Design design, Facts facts, String age) {
    Form form() {
      return design.version().form();
    }

    ObjectNode answers() {
      return (ObjectNode) facts.answers();
    }
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String code, @PathVariable int number) {
    Trial trial = trial(desk.open(actor, code, number), "{}", "");
    return page(trial, trial.form().after(null, trial.facts()), Map.of(), new Problems());
  }

  @PostMapping
  ModelAndView answer(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    Trial trial =
        trial(
            desk.open(actor, code, number),
            one(fields, "sandbox-answers"),
            one(fields, "sandbox-age"));
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
    choices.settle(asked.get(), fields);
    if (one(fields, "step").equals("aimag")) {
      return page(trial, asked, fields, problems);
    }
    take(trial, asked.get(), fields, problems);
    return problems.isEmpty()
        ? page(trial, next(trial, at), problems)
        : Forms.again(page(trial, asked, fields, problems));
  }

  /// What a certificate of these answers would look like.
  @PostMapping("/certificate")
  ResponseEntity<byte[]> certificate(
      Actor actor,
      @PathVariable String code,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    Trial trial = trial(desk.open(actor, code, number), one(fields, "sandbox-answers"), "");
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

  private static Map<String, List<String>> filled(Trial trial, Question question) {
    return Filled.of(question, trial.answers().path(question.name()));
  }

  private static String one(MultiValueMap<String, String> fields, String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private Trial trial(Design design, String answers, String age) {
    String known = age.matches("\\d{1,3}") ? age : "";
    Map<String, JsonNode> facts =
        known.isEmpty()
            ? Map.of()
            : Map.of("citizen.age", JsonNodeFactory.instance.numberNode(Integer.parseInt(known)));
    return new Trial(design, new Facts(parsed(answers), facts), known);
  }

  private ObjectNode parsed(String answers) {
    try {
      return answers.length() <= LONGEST && json.readTree(answers) instanceof ObjectNode read
          ? read
          : json.createObjectNode();
    } catch (JacksonException broken) {
      return json.createObjectNode();
    }
  }

  /// A file is not uploaded here: one is pretended.
  private void take(
      Trial trial, Question question, Map<String, List<String>> fields, Problems problems) {
    var typing =
        new Typing(
            fields, area -> choices.isRight(trial.form(), question, area), legalTime.today());
    String name = question.name();
    if (question.kind() == Kind.FILE) {
      trial.answers().putArray(name).add(UUID.randomUUID().toString());
      return;
    }
    if (question.kind() == Kind.GROUP) {
      if (typing.hasRow(question)) {
        trial.answers().withArray(name).add(typing.row(question, problems));
      }
      problems.addIf(
          question.required() && trial.answers().path(name).isEmpty(),
          name,
          "service.form.problem.missing.group");
      return;
    }
    JsonNode answer = typing.answer(question, problems);
    boolean isWrong =
        problems.isEmpty()
            && !answer.isMissingNode()
            && !AnswerCheck.fits(trial.form(), question, answer);
    problems.addIf(isWrong, name, "service.form.problem.schema");
    if (problems.isEmpty() && !answer.isMissingNode()) {
      trial.answers().set(name, answer);
    } else if (problems.isEmpty()) {
      trial.answers().remove(name);
    }
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
            question.map(it -> question(trial, it, fields, problems)).orElse(null),
            question.isPresent() ? null : form.stop(facts).map(Form.Stop::reason).orElse(null),
            lines.of(form, kept, List.of()),
            trial.design().version().fees().fee(facts, legalTime.today()).orElse(null),
            trial.answers().toString(),
            trial.age(),
            trial.design().isCertified(),
            problems));
  }

  private QuestionPage question(
      Trial trial, Question question, Map<String, List<String>> fields, Problems problems) {
    List<Question> asked = trial.form().asked(trial.facts());
    return new QuestionPage(
        NOBODY,
        trial.design().service(),
        question,
        asked.indexOf(question) + 1,
        asked.size(),
        fields,
        null,
        null,
        List.of(),
        List.of(),
        choices.of(trial.form(), question, fields),
        trial.design().path(),
        problems);
  }
}
