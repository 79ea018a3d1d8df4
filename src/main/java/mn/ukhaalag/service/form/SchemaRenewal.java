package mn.ukhaalag.service.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the schema of answers follow questions that were changed.
public final class SchemaRenewal {

  private SchemaRenewal() {}

  /// The schema for the questions as they are now. What was written by hand about the answers to a
  /// question stays as long as the question asks for the same.
  ///
  /// @param schema as it was for the questions before
  /// @param before the presentation that the schema was for
  /// @param after the presentation as it is now
  public static ObjectNode of(JsonNode schema, JsonNode before, JsonNode after) {
    List<Question> old = questions(before);
    List<Question> now = questions(after);
    ObjectNode renewed = FormSchema.of(now);
    var properties = (ObjectNode) renewed.path("properties");
    for (Question question : now) {
      JsonNode written = schema.path("properties").path(question.name());
      if (written.isObject() && asksTheSame(find(old, question.name()), question)) {
        properties.set(question.name(), written.deepCopy());
      }
    }
    schema
        .propertyStream()
        .filter(it -> !renewed.has(it.getKey()) && !it.getKey().equals("required"))
        .forEach(it -> renewed.set(it.getKey(), it.getValue().deepCopy()));
    return renewed;
  }

  private static boolean asksTheSame(Optional<Question> old, Question now) {
    return old.filter(it -> it.kind() == now.kind())
        .filter(it -> FormSchema.of(it).equals(FormSchema.of(now)))
        .isPresent();
  }

  private static Optional<Question> find(List<Question> questions, String name) {
    return questions.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static List<Question> questions(JsonNode presentation) {
    var questions = new ArrayList<Question>(Behalf.questions(presentation.path("behalf")));
    questions.addAll(
        new DefinitionReader(new ArrayList<>()).questions(presentation.path("questions")));
    return questions;
  }
}
