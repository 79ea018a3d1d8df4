package mn.ukhaalag.service.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mn.ukhaalag.service.form.Condition.Operator;
import mn.ukhaalag.service.form.Question.Choice;
import mn.ukhaalag.service.form.Question.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the parts of a definition from JSON, and says which of them cannot be read.
final class DefinitionReader {

  private static final int DEEPEST = 6;

  private final List<FormFault> faults;

  DefinitionReader(List<FormFault> faults) {
    this.faults = faults;
  }

  List<Question> questions(JsonNode list) {
    var questions = new ArrayList<Question>();
    for (JsonNode node : list) {
      questions.add(question(node));
    }
    return questions;
  }

  private Question question(JsonNode node) {
    String name = node.path("name").asString("");
    Kind kind = Kind.of(node.path("kind").asString("")).orElse(null);
    if (kind == null) {
      faults.add(FormFault.of(name, "kind", node.path("kind").asString("")));
    }
    return new Question(
        name,
        kind == null ? Kind.TEXT : kind,
        label(node.path("label")),
        label(node.path("hint")),
        node.path("required").asBoolean(true),
        when(name, node),
        node.hasNonNull("from") ? node.path("from").asString("") : null,
        options(node.path("options")),
        questions(node.path("questions")));
  }

  private static List<Choice> options(JsonNode list) {
    return list.valueStream()
        .map(it -> new Choice(it.path("value").asString(""), label(it)))
        .toList();
  }

  static Label label(JsonNode node) {
    return new Label(node.path("mn").asString("").strip(), node.path("en").asString("").strip());
  }

  List<Form.Stop> stops(JsonNode list) {
    var stops = new ArrayList<Form.Stop>();
    for (JsonNode node : list) {
      Condition when = when("eligibility", node);
      Label reason = label(node.path("reason"));
      if (when == null || reason.mn().isEmpty() || reason.en().isEmpty()) {
        faults.add(FormFault.of("eligibility", "stop"));
      } else {
        stops.add(new Form.Stop(when, reason));
      }
    }
    return stops;
  }

  Map<Form.Use, String> uses(JsonNode node) {
    var uses = new EnumMap<Form.Use, String>(Form.Use.class);
    node.propertyStream()
        .forEach(
            it ->
                Stream.of(Form.Use.values())
                    .filter(use -> use.code().equals(it.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                        use -> uses.put(use, it.getValue().asString("")),
                        () -> faults.add(FormFault.of(it.getKey(), "use"))));
    return uses;
  }

  static Form.@Nullable Certified certified(JsonNode node) {
    return node.isObject()
        ? new Form.Certified(
            label(node.path("title")),
            label(node.path("text")),
            node.path("facts").valueStream().map(it -> it.asString("")).toList())
        : null;
  }

  /// The condition under `when`; null if there is none, or none that can be read.
  @Nullable Condition when(String place, JsonNode node) {
    return node.hasNonNull("when") ? condition(place, node.path("when"), 0).orElse(null) : null;
  }

  private Optional<Condition> condition(String place, JsonNode node, int depth) {
    if (depth < DEEPEST && node.path("all").isArray()) {
      return parts(place, node.path("all"), depth).map(Condition.All::new);
    }
    if (depth < DEEPEST && node.path("any").isArray()) {
      return parts(place, node.path("any"), depth).map(Condition.Any::new);
    }
    if (depth < DEEPEST && node.path("not").isObject()) {
      return condition(place, node.path("not"), depth + 1).map(Condition.Not::new);
    }
    Optional<Condition> test = test(node);
    if (test.isEmpty()) {
      faults.add(FormFault.of(place, "condition"));
    }
    return test;
  }

  private Optional<List<Condition>> parts(String place, JsonNode list, int depth) {
    var parts = new ArrayList<Condition>();
    for (JsonNode node : list) {
      condition(place, node, depth + 1).ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      faults.add(FormFault.of(place, "condition"));
    }
    return parts.size() == list.size() && !parts.isEmpty() ? Optional.of(parts) : Optional.empty();
  }

  private static Optional<Condition> test(JsonNode node) {
    String question = node.path("question").asString("");
    if (question.isEmpty() || node.size() != 2) {
      return Optional.empty();
    }
    return node.propertyStream()
        .filter(it -> !it.getKey().equals("question"))
        .findFirst()
        .flatMap(
            it ->
                Operator.of(it.getKey())
                    .map(operator -> new Condition.Test(question, operator, values(it.getValue()))))
        .filter(it -> !it.values().isEmpty())
        .filter(it -> it.operator() == Operator.IN || it.values().size() == 1)
        .map(it -> it);
  }

  private static List<String> values(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(it -> it.asString("")).toList()
        : List.of(node.asString(""));
  }
}
