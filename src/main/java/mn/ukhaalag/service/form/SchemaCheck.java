package mn.ukhaalag.service.form;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import mn.ukhaalag.service.form.Question.Choice;
import mn.ukhaalag.service.form.Question.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Compares a schema that somebody wrote with the questions that are asked.
final class SchemaCheck {

  private static final int LONGEST_PATTERN = 200;

  private SchemaCheck() {}

  static void check(ObjectNode schema, List<Question> questions, List<FormFault> faults) {
    if (!schema.path("$schema").asString(FormSchema.DIALECT).equals(FormSchema.DIALECT)) {
      faults.add(FormFault.of("schema", "dialect"));
    }
    strings(schema, faults);
    JsonNode properties = schema.path("properties");
    Set<String> names = new HashSet<>();
    for (Question question : questions) {
      names.add(question.name());
      question(question, properties.path(question.name()), faults);
    }
    for (String extra : new TreeSet<>(properties.propertyNames())) {
      if (!names.contains(extra)) {
        faults.add(FormFault.of(extra, "never-asked"));
      }
    }
    for (JsonNode name : schema.path("required")) {
      questions.stream()
          .filter(it -> it.name().equals(name.asString("")))
          .filter(it -> it.when() != null || !it.required())
          .forEach(it -> faults.add(FormFault.of(it.name(), "always-required")));
    }
    if (faults.isEmpty()) {
      meta(schema, faults);
    }
  }

  private static void question(Question question, JsonNode schema, List<FormFault> faults) {
    if (schema.isMissingNode()) {
      faults.add(FormFault.of(question.name(), "no-schema"));
      return;
    }
    String type = schema.path("type").asString("");
    String expected = FormSchema.type(question.kind());
    boolean isWhole = expected.equals("number") && type.equals("integer");
    if (!type.isEmpty() && !type.equals(expected) && !isWhole) {
      faults.add(FormFault.of(question.name(), "type", question.kind().code(), expected, type));
    }
    JsonNode values =
        question.kind() == Kind.CHOICES ? schema.at("/items/enum") : schema.path("enum");
    Set<String> allowed = new TreeSet<>(values.valueStream().map(it -> it.asString("")).toList());
    Set<String> offered = new TreeSet<>(question.options().stream().map(Choice::value).toList());
    if (question.kind().hasOptions() && !allowed.equals(offered)) {
      faults.add(
          FormFault.of(
              question.name(), "options", String.join(", ", offered), String.join(", ", allowed)));
    }
  }

  /// What would reach outside of the schema, or make a check take for ever.
  private static void strings(JsonNode node, List<FormFault> faults) {
    node.propertyStream()
        .forEach(
            it -> {
              String value = it.getValue().asString("");
              boolean isLink = it.getKey().equals("$ref") || it.getKey().equals("$dynamicRef");
              if (isLink && !value.startsWith("#")) {
                faults.add(FormFault.of("schema", "reference", value));
              }
              if (it.getKey().equals("pattern") && it.getValue().isString() && !isPattern(value)) {
                faults.add(FormFault.of("schema", "pattern", value));
              }
            });
    node.valueStream().filter(JsonNode::isContainer).forEach(it -> strings(it, faults));
  }

  /// Repeating what repeats itself takes exponential time on a text that does not match.
  private static boolean isPattern(String value) {
    try {
      return BoundedPattern.compiled(value).pattern().length() > 0
          && value.length() <= LONGEST_PATTERN
          && !value.matches(".*[+*]\\)[+*{].*");
    } catch (PatternSyntaxException broken) {
      return false;
    }
  }

  private static void meta(ObjectNode schema, List<FormFault> faults) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var metaSchema = registry.getSchema(com.networknt.schema.SchemaLocation.of(FormSchema.DIALECT));
    metaSchema
        .validate(schema.toString(), InputFormat.JSON)
        .forEach(
            it -> faults.add(FormFault.of("schema", "meta", it.getInstanceLocation().toString())));
  }
}
