package mn.ukhaalag.service.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
/// @param uses the question from which a program takes something
/// @param certificate what a certificate of it says; null for everything that was answered
public record Form(
    ObjectNode schema,
    List<Question> questions,
    List<Stop> eligibility,
    @Nullable String area,
    List<Label> checklist,
    Map<Use, String> uses,
    @Nullable Certified certificate) {

  /// A reason for which somebody cannot be served, told as soon as it is known.
  public record Stop(Condition when, Label reason) {}

  /// What a program takes from an answer.
  public enum Use {
    /// A group: those who have to agree before it begins, each with a `contact`.
    COSIGNERS(Question.Kind.GROUP),
    /// A choice whose options have so many places each.
    PLACES(Question.Kind.CHOICE),
    /// The number of the invoice whose money is asked back.
    INVOICE(Question.Kind.TEXT),
    /// The number of the petition that a case follows from.
    PETITION(Question.Kind.TEXT);

    /// The question of a group that says how somebody is reached.
    private static final String CONTACT = "contact";

    private final Question.Kind kind;

    Use(Question.Kind kind) {
      this.kind = kind;
    }

    /// The kind of question that it can be taken from.
    public Question.Kind kind() {
      return kind;
    }

    /// Whether it can be taken from that question.
    public boolean fits(Question question) {
      return question.kind() == kind
          && (this != COSIGNERS
              || question.parts().stream().anyMatch(it -> it.name().equals(CONTACT)));
    }

    /// As it is written in a definition, for example `cosigners`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a certificate says.
  ///
  /// @param title what stands over it; empty for the title of the service
  /// @param text the sentence it begins with; empty for none
  /// @param facts the questions whose answers it confirms, in order
  public record Certified(Label title, Label text, List<String> facts) {}

  /// The question from which a program takes that, if the form has one.
  public Optional<Question> uses(Use use) {
    return Optional.ofNullable(uses.get(use)).flatMap(this::find);
  }

  /// Whether it asks for files.
  public boolean hasFiles() {
    return questions.stream().anyMatch(it -> it.kind() == Question.Kind.FILE);
  }

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

  /// Whether it shows, or decides by, what the state knows of the one who asks.
  public boolean usesFacts() {
    return questions.stream().anyMatch(it -> it.from() != null || Facts.isIn(it.when()))
        || eligibility.stream().anyMatch(it -> Facts.isIn(it.when()));
  }

  private static boolean isAsked(Question question, Facts facts) {
    return question.when() == null || question.when().holds(facts);
  }
}
