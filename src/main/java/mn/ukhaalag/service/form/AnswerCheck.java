package mn.ukhaalag.service.form;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import mn.ukhaalag.web.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Checks answers against the schema of a form, whatever a browser may have done.
public final class AnswerCheck {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          it ->
              it.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .regularExpressionFactory(BoundedPattern::new)
                      .build()));

  /// Schemas are made ready once, as long as their form is in memory.
  private static final LoadingCache<JsonNode, Schema> COMPILED =
      Caffeine.newBuilder()
          .weakKeys()
          .build(it -> REGISTRY.getSchema(FormSchema.widened((ObjectNode) it)));

  /// The same of the parts of schemas, by question.
  private static final LoadingCache<JsonNode, Map<String, Schema>> PARTS =
      Caffeine.newBuilder().weakKeys().build(form -> new ConcurrentHashMap<>());

  private AnswerCheck() {}

  /// What is wrong with all answers, by question; those to questions that are not asked must not
  /// be there.
  public static Problems check(Form form, Facts facts) {
    var problems = new Problems();
    List<Question> asked = form.asked(facts);
    for (Question question : asked) {
      JsonNode answer = facts.answers().path(question.name());
      if (answer.isMissingNode() || answer.isNull()) {
        problems.addIf(question.required(), question.name(), "service.form.problem.missing");
      }
    }
    for (Error error : schema(form.schema()).validate(facts.answers())) {
      problems.add(place(error), "service.form.problem.schema");
    }
    var names = new TreeSet<>(facts.answers().propertyNames());
    asked.forEach(it -> names.remove(it.name()));
    names.forEach(it -> problems.add(it, "service.form.problem.not-asked"));
    return problems;
  }

  /// Whether the answer to one question follows its part of the schema.
  public static boolean fits(Form form, Question question, JsonNode answer) {
    return part(form, question).validate(answer).isEmpty();
  }

  /// Whether the answer to one question follows its part of the schema, or will when more is added
  /// to it.
  public static boolean mayBecomeFit(Form form, Question question, JsonNode answer) {
    return part(form, question).validate(answer).stream()
        .allMatch(
            it ->
                it.getKeyword().equals("minItems") && it.getInstanceLocation().getNameCount() == 0);
  }

  private static Schema part(Form form, Question question) {
    return PARTS
        .get(form.schema())
        .computeIfAbsent(question.name(), name -> part(form.schema(), name));
  }

  private static Schema part(ObjectNode form, String question) {
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    part.put("$schema", FormSchema.DIALECT);
    part.setAll((ObjectNode) FormSchema.widened(form).path("properties").path(question));
    if (form.has("$defs")) {
      part.set("$defs", form.get("$defs"));
    }
    return REGISTRY.getSchema(part);
  }

  private static Schema schema(JsonNode json) {
    return COMPILED.get(json);
  }

  private static String place(Error error) {
    String path = error.getInstanceLocation().toString();
    String[] parts = path.split("/", -1);
    String property = error.getProperty();
    if (parts.length > 1 && !parts[1].isEmpty()) {
      return parts[1];
    }
    return property == null ? "form" : property;
  }
}
