package mn.ukhaalag.service.form;

import java.util.List;
import mn.ukhaalag.service.form.Question.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema 2020-12 that answers of each kind follow.
final class FormSchema {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /// The most letters of a short and of a long text.
  static final int SHORT = 300;

  static final int LONG = 10_000;

  static final int MOST_FILES = 5;
  static final int MOST_ROWS = 50;
  private static final String UUID_PATTERN = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

  private FormSchema() {}

  static ObjectNode of(List<Question> questions) {
    ObjectNode schema = object();
    schema.put("$schema", DIALECT);
    schema.setAll(properties(questions));
    return schema;
  }

  private static ObjectNode properties(List<Question> questions) {
    ObjectNode schema = object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Question question : questions) {
      properties.set(question.name(), of(question));
      if (question.required() && question.when() == null) {
        required.add(question.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  /// What an answer to that question is.
  static ObjectNode of(Question question) {
    return switch (question.kind()) {
      case TEXT -> text(SHORT);
      case LONG_TEXT -> text(LONG);
      case NUMBER -> object().put("type", "number");
      case MONEY -> object().put("type", "number").put("minimum", 0).put("multipleOf", 0.01);
      case DATE -> object().put("type", "string").put("format", "date");
      case CHOICE -> choice(question);
      case CHOICES -> choices(question);
      case ADDRESS -> address();
      case REGISTER -> pattern("^[А-ЯЁӨҮ]{2}[0-9]{8}$");
      case ORGANISATION -> pattern("^[0-9]{7}$");
      case PLACE -> place();
      case FILE -> files(question);
      case GROUP -> group(question);
      case STATEMENT -> object().put("const", true);
    };
  }

  private static ObjectNode text(int longest) {
    return object().put("type", "string").put("minLength", 1).put("maxLength", longest);
  }

  private static ObjectNode pattern(String pattern) {
    return object().put("type", "string").put("pattern", pattern);
  }

  private static ObjectNode choice(Question question) {
    ObjectNode schema = object();
    ArrayNode values = schema.putArray("enum");
    question.options().forEach(it -> values.add(it.value()));
    return schema;
  }

  private static ObjectNode choices(Question question) {
    ObjectNode schema = object().put("type", "array").put("uniqueItems", true);
    schema.put("minItems", question.required() ? 1 : 0);
    schema.set("items", choice(question));
    return schema;
  }

  /// The address as it was before bags could be typed.
  private static final ObjectNode OLD_ADDRESS = oldAddress();

  private static ObjectNode oldAddress() {
    ObjectNode old = address();
    ((ObjectNode) old.path("properties")).remove(Typing.BAG);
    return old;
  }

  /// The same schema, with a typed bag allowed wherever nobody wrote another rule for addresses:
  /// what was published before asks for addresses in the same way as all others.
  static ObjectNode widened(ObjectNode schema) {
    ObjectNode widened = schema.deepCopy();
    if (widened.path("properties") instanceof ObjectNode properties) {
      for (String name : List.copyOf(properties.propertyNames())) {
        if (properties.path(name).equals(OLD_ADDRESS)) {
          properties.set(name, address());
        }
      }
    }
    return widened;
  }

  private static ObjectNode address() {
    ObjectNode schema = object().put("type", "object");
    ObjectNode parts = schema.putObject("properties");
    parts.set("area", pattern("^[0-9]{2,6}$"));
    for (String part : Typing.ADDRESS_LINES) {
      parts.set(part, text(SHORT));
    }
    schema.putArray("required").add("area");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode place() {
    ObjectNode schema = object().put("type", "object");
    ObjectNode parts = schema.putObject("properties");
    parts.putObject("latitude").put("type", "number").put("minimum", 41).put("maximum", 53);
    parts.putObject("longitude").put("type", "number").put("minimum", 87).put("maximum", 120);
    schema.putArray("required").add("latitude").add("longitude");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode files(Question question) {
    ObjectNode schema = object().put("type", "array").put("maxItems", MOST_FILES);
    schema.put("minItems", question.required() ? 1 : 0);
    schema.set("items", pattern(UUID_PATTERN));
    return schema;
  }

  private static ObjectNode group(Question question) {
    ObjectNode schema = object().put("type", "array").put("maxItems", MOST_ROWS);
    schema.put("minItems", question.required() ? 1 : 0);
    schema.set("items", properties(question.parts()));
    return schema;
  }

  static String type(Kind kind) {
    return switch (kind) {
      case NUMBER, MONEY -> "number";
      case ADDRESS, PLACE -> "object";
      case CHOICES, FILE, GROUP -> "array";
      case STATEMENT -> "boolean";
      case TEXT, LONG_TEXT, DATE, CHOICE, REGISTER, ORGANISATION -> "string";
    };
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
