package mn.ukhaalag.service.designer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A condition as rows of a form: a question, a comparison and a value each, all of them or any.
/// One that nests deeper, from a file, is shown in words and kept as it is.
final class ConditionRows {

  /// How the rows are joined.
  static final String JOIN = "when";

  /// The answer to [#JOIN] that leaves a nested condition alone.
  static final String KEPT = "kept";

  private static final int MOST = 20;
  private static final int BLANK = 2;
  private static final List<String> YES = List.of("true", "тийм", "yes");
  private static final List<String> NO = List.of("false", "үгүй", "no");

  private ConditionRows() {}

  static boolean isNested(JsonNode when) {
    return when.isObject() && !when.has("question") && !parts(when).allMatch(it -> isTest(it));
  }

  private static boolean isTest(JsonNode node) {
    return node.path("question").isString();
  }

  private static Stream<JsonNode> parts(JsonNode when) {
    if (isTest(when)) {
      return Stream.of(when);
    }
    if (when.path("all").isArray() || when.path("any").isArray()) {
      return (when.has("all") ? when.path("all") : when.path("any")).valueStream();
    }
    return when.isObject() ? Stream.of(when) : Stream.empty();
  }

  /// What stands in the fields for a condition.
  static Map<String, String> fields(JsonNode when) {
    Map<String, String> fields = new HashMap<>();
    if (isNested(when)) {
      fields.put(JOIN, KEPT);
      return fields;
    }
    fields.put(JOIN, when.has("any") ? "any" : "all");
    List<JsonNode> tests = parts(when).toList();
    for (int place = 0; place < tests.size(); place++) {
      row(fields, place, tests.get(place));
    }
    return fields;
  }

  private static void row(Map<String, String> fields, int place, JsonNode test) {
    fields.put(field(place, "question"), test.path("question").asString(""));
    test.propertyStream()
        .filter(it -> !it.getKey().equals("question"))
        .forEach(
            it -> {
              boolean isNot = it.getKey().equals("answered") && !it.getValue().asBoolean(true);
              fields.put(field(place, "operator"), isNot ? "not-answered" : it.getKey());
              fields.put(
                  field(place, "value"),
                  it.getKey().equals("answered") ? "" : value(it.getValue()));
            });
  }

  private static String value(JsonNode node) {
    return node.isArray()
        ? String.join(", ", node.valueStream().map(it -> it.asString("")).toList())
        : node.asString("");
  }

  private static String field(int place, String part) {
    return JOIN + "-" + place + "-" + part;
  }

  /// How many rows the form has: two more than are filled in.
  static int count(Typed typed) {
    return Math.min(MOST, filled(typed, JOIN, List.of("question", "value")) + BLANK);
  }

  /// The number of rows up to the last with something in it.
  static int filled(Typed typed, String list, List<String> parts) {
    int last = 0;
    for (int place = 0; place < MOST * 2; place++) {
      for (String part : parts) {
        if (typed.has(list + "-" + place + "-" + part)) {
          last = place + 1;
        }
      }
    }
    return last;
  }

  /// Writes the condition of the rows into a question, a reason to stop or a fee.
  static void into(ObjectNode target, Typed typed, Sketch sketch, Problems problems) {
    if (typed.get(JOIN).equals(KEPT) && isNested(target.path("when"))) {
      return;
    }
    ArrayNode tests = JsonNodeFactory.instance.arrayNode();
    for (int place = 0; place < MOST; place++) {
      boolean isFilled = typed.has(field(place, "question")) || typed.has(field(place, "value"));
      if (isFilled) {
        tests.add(test(place, typed, sketch, problems));
      }
    }
    if (tests.isEmpty()) {
      target.remove("when");
    } else if (tests.size() == 1) {
      target.set("when", tests.get(0));
    } else {
      target.putObject("when").set(typed.get(JOIN).equals("any") ? "any" : "all", tests);
    }
  }

  private static ObjectNode test(int place, Typed typed, Sketch sketch, Problems problems) {
    String question = typed.get(field(place, "question"));
    String operator = typed.get(field(place, "operator"));
    String value = typed.get(field(place, "value"));
    boolean asksWhether = operator.endsWith("answered");
    problems
        .addIf(question.isEmpty(), field(place, "question"), "service.designer.problem.subject")
        .addIf(
            value.isEmpty() && !asksWhether,
            field(place, "value"),
            "service.designer.problem.value");
    ObjectNode test = JsonNodeFactory.instance.objectNode().put("question", question);
    if (asksWhether) {
      return test.put("answered", operator.equals("answered") ? "true" : "false");
    }
    JsonNode asked = sketch.question(question).map(JsonNode.class::cast).orElse(test);
    if (operator.equals("in")) {
      ArrayNode values = test.putArray("in");
      Stream.of(value.split("[,;]", -1))
          .map(String::strip)
          .filter(it -> !it.isEmpty())
          .forEach(it -> values.add(resolved(it, asked)));
      return test;
    }
    return test.put(operator.isEmpty() ? "is" : operator, resolved(value, asked));
  }

  /// What people write for a value, as the definition has it: the words of an option for its code,
  /// a comma in a number, yes and no.
  private static String resolved(String typed, JsonNode asked) {
    return switch (Sketch.kind(asked).orElse(Kind.TEXT)) {
      case CHOICE, CHOICES -> option(typed, asked);
      case NUMBER, MONEY -> Numbers.parse(typed).map(Numbers::text).orElse(typed);
      case DATE -> typed.replace('.', '-');
      case STATEMENT -> statement(typed.toLowerCase(Locale.ROOT));
      case TEXT, LONG_TEXT, ADDRESS, REGISTER, ORGANISATION, PLACE, FILE, GROUP -> typed;
    };
  }

  private static String option(String typed, JsonNode asked) {
    return asked
        .path("options")
        .valueStream()
        .filter(
            it ->
                Stream.of("value", "mn", "en")
                    .anyMatch(part -> it.path(part).asString("").equalsIgnoreCase(typed)))
        .map(it -> it.path("value").asString(""))
        .findFirst()
        .orElse(typed);
  }

  private static String statement(String typed) {
    if (YES.contains(typed)) {
      return "true";
    }
    return NO.contains(typed) ? "false" : typed;
  }
}
