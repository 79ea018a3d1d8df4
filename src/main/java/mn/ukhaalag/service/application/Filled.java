package mn.ukhaalag.service.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.form.Typing;
import tools.jackson.databind.JsonNode;

/// An answer as the fields of its question show it.
public final class Filled {

  private Filled() {}

  /// What stands in the fields of the question.
  public static Map<String, List<String>> of(Question question, JsonNode answer) {
    Map<String, List<String>> fields = new HashMap<>();
    String name = question.name();
    switch (question.kind()) {
      case NUMBER, MONEY -> put(fields, name, number(answer));
      case CHOICES -> fields.put(name, answer.valueStream().map(it -> it.asString("")).toList());
      case ADDRESS -> {
        put(fields, name, answer.path("area").asString(""));
        Typing.ADDRESS_LINES.forEach(
            it -> put(fields, name + "-" + it, answer.path(it).asString("")));
      }
      case PLACE -> {
        put(fields, name, number(answer.path("latitude")));
        put(fields, name + "-longitude", number(answer.path("longitude")));
      }
      case STATEMENT -> put(fields, name, answer.asBoolean(false) ? "true" : "");
      case TEXT, LONG_TEXT, DATE, CHOICE, REGISTER, ORGANISATION ->
          put(fields, name, answer.asString(""));
      case FILE, GROUP -> {}
    }
    return fields;
  }

  private static String number(JsonNode node) {
    return node.isNumber() ? Numbers.text(node.decimalValue()) : "";
  }

  private static void put(Map<String, List<String>> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, List.of(value));
    }
  }
}
