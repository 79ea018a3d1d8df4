package mn.ukhaalag.service.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A form that does not contradict itself.
///
/// @param schema JSON Schema 2020-12 of the answers
/// @param area the question whose address says which sum or bag handles the case; null for none
/// @param checklist what an official has to look at before deciding
public record Form(
    ObjectNode schema,
    List<Question> questions,
    List<Stop> eligibility,
    @Nullable String area,
    List<Label> checklist) {

  /// A reason for which somebody cannot be served, told as soon as it is known.
  public record Stop(Condition when, Label reason) {}

  public Optional<Question> find(String name) {
    return questions.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// The questions that are asked with these answers, in order.
  public List<Question> asked(Facts facts) {
    JsonNode kept = kept(facts);
    return questions.stream().filter(it -> isAsked(it, facts.with(kept))).toList();
  }

  /// The answers to questions that are asked; an answer that is no longer asked for is left out.
  public ObjectNode kept(Facts facts) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (Question question : questions) {
      JsonNode answer = facts.answers().path(question.name());
      if (!answer.isMissingNode() && !answer.isNull() && isAsked(question, facts.with(kept))) {
        kept.set(question.name(), answer);
      }
    }
    return kept;
  }

  /// The first reason for which these answers stop the form.
  public Optional<Stop> stop(Facts facts) {
    Facts kept = facts.with(kept(facts));
    return eligibility.stream().filter(it -> it.when().holds(kept)).findFirst();
  }

  /// The question to be asked after the one with that name, with these answers.
  public Optional<Question> after(@Nullable String name, Facts facts) {
    List<Question> asked = asked(facts);
    List<String> names = new ArrayList<>(asked.stream().map(Question::name).toList());
    int next = name == null ? 0 : names.indexOf(name) + 1;
    return next < asked.size() ? Optional.of(asked.get(next)) : Optional.empty();
  }

  /// The question that was asked before the one with that name.
  public Optional<Question> before(String name, Facts facts) {
    List<Question> asked = asked(facts);
    for (int place = 1; place < asked.size(); place++) {
      if (asked.get(place).name().equals(name)) {
        return Optional.of(asked.get(place - 1));
      }
    }
    return Optional.empty();
  }

  /// The first question that must be answered and is not.
  public Optional<Question> open(Facts facts) {
    return asked(facts).stream()
        .filter(it -> it.required() && !facts.answers().hasNonNull(it.name()))
        .findFirst();
  }

  private static boolean isAsked(Question question, Facts facts) {
    return question.when() == null || question.when().holds(facts);
  }
}
