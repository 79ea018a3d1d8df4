package mn.ukhaalag.service.designer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.service.application.AreaChoices;
import mn.ukhaalag.service.application.page.QuestionPage;
import mn.ukhaalag.service.form.AnswerCheck;
import mn.ukhaalag.service.form.Facts;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.service.form.Typing;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers that are tried out on a form: they travel with the page, and nothing is kept.
@Component
class Trials {

  /// What is said where not all that was carried fits the form.
  static final String LEFT_OUT = "service.designer.problem.carried";

  private static final int LONGEST = 100_000;
  private static final UUID NOBODY = new UUID(0, 0);

  private final AreaChoices choices;
  private final LegalTime legalTime;
  private final JsonMapper json;

  Trials(AreaChoices choices, LegalTime legalTime, JsonMapper json) {
    this.choices = choices;
    this.legalTime = legalTime;
    this.json = json;
  }

  /// What was answered so far.
  ///
  /// @param age of the citizen that it is tried for; empty for unknown
  /// @param isWhole whether all that was carried fits the form; what does not is left out
  record Trial(Design design, Form form, Facts facts, String age, boolean isWhole) {

    ObjectNode answers() {
      return (ObjectNode) facts.answers();
    }

    /// The same answers on another form.
    Trial on(Form other) {
      return new Trial(design, other, facts, age, isWhole);
    }
  }

  /// On the version as it is kept.
  ///
  /// @param answers as the form carries them; what cannot be read is nothing, and what does not
  ///     fit the form, which a browser may have changed or the draft have left behind, is left out
  /// @param age of the citizen that it is tried for; empty for unknown
  Trial of(Design design, String answers, String age) {
    String known = age.matches("\\d{1,3}") ? age : "";
    Map<String, JsonNode> facts =
        known.isEmpty()
            ? Map.of()
            : Map.of("citizen.age", JsonNodeFactory.instance.numberNode(Integer.parseInt(known)));
    Form form = design.version().form();
    ObjectNode carried = parsed(answers);
    boolean isWhole = !leaveOut(form, carried);
    return new Trial(design, form, new Facts(carried, facts), known, isWhole);
  }

  /// Leaves out what is no answer to its question.
  ///
  /// @return whether there was any
  private static boolean leaveOut(Form form, ObjectNode carried) {
    List<String> wrong =
        form.questions().stream()
            .filter(it -> carried.has(it.name()))
            .filter(it -> !AnswerCheck.mayBecomeFit(form, it, carried.path(it.name())))
            .map(Question::name)
            .toList();
    carried.remove(wrong);
    return !wrong.isEmpty();
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

  /// Settles what was chosen of an address.
  ///
  /// @return whether only the next list of places was asked for
  boolean isStep(Question question, Map<String, List<String>> fields) {
    choices.settle(question, fields);
    return fields.getOrDefault("step", List.of()).contains("aimag");
  }

  /// A file is not uploaded here: one is pretended.
  void take(Trial trial, Question question, Map<String, List<String>> fields, Problems problems) {
    var typing =
        new Typing(
            fields, area -> choices.isRight(trial.form(), question, area), legalTime.today());
    String name = question.name();
    if (question.kind() == Kind.FILE) {
      trial.answers().putArray(name).add(UUID.randomUUID().toString());
      return;
    }
    if (question.kind() == Kind.GROUP) {
      takeRow(trial, question, typing, problems);
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

  private static void takeRow(Trial trial, Question group, Typing typing, Problems problems) {
    String name = group.name();
    if (typing.hasRow(group)) {
      ArrayNode rows = trial.answers().withArray(name).deepCopy();
      rows.add(typing.row(group, problems));
      boolean isWrong = problems.isEmpty() && !AnswerCheck.mayBecomeFit(trial.form(), group, rows);
      problems.addIf(isWrong, name, "service.form.problem.schema");
      if (problems.isEmpty()) {
        trial.answers().set(name, rows);
      }
    }
    problems.addIf(
        problems.isEmpty() && group.required() && trial.answers().path(name).isEmpty(),
        name,
        "service.form.problem.missing.group");
  }

  /// The question as its citizen sees it.
  QuestionPage page(
      Trial trial, Question question, Map<String, List<String>> fields, Problems problems) {
    List<Question> asked = trial.form().asked(trial.facts());
    boolean isAsked = asked.contains(question);
    List<Question> counted = isAsked ? asked : trial.form().questions();
    return new QuestionPage(
        NOBODY,
        trial.design().service(),
        question,
        counted.indexOf(question) + 1,
        counted.size(),
        fields,
        null,
        null,
        null,
        List.of(),
        List.of(),
        choices.of(trial.form(), question, fields),
        trial.design().path(),
        problems);
  }
}
