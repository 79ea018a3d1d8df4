package mn.ukhaalag.service.designer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.service.form.Limits;
import mn.ukhaalag.service.form.Question.Kind;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A question as the fields of a form, and back.
final class QuestionFields {

  static final List<String> LANGUAGES = List.of("mn", "en");

  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 40;
  private static final int MOST_OPTIONS = 40;
  private static final int MOST_PARTS = 12;

  private QuestionFields() {}

  /// What stands in the fields of a question.
  static Typed of(ObjectNode node, Limits limits, boolean isArea) {
    Map<String, String> fields = new HashMap<>(ConditionRows.fields(node.path("when")));
    words(fields, "label", node.path("label"));
    words(fields, "hint", node.path("hint"));
    fields.put("required", node.path("required").asBoolean(true) ? "true" : "");
    fields.put("from", node.path("from").asString(""));
    fields.put("least", Numbers.text(limits.least()));
    fields.put("most", Numbers.text(limits.most()));
    fields.put("area", isArea ? "true" : "");
    rows(fields, "option", node.path("options"));
    rows(fields, "part", node.path("questions"));
    return new Typed(fields);
  }

  static void words(Map<String, String> fields, String field, JsonNode label) {
    LANGUAGES.forEach(it -> fields.put(field + "-" + it, label.path(it).asString("")));
  }

  private static void rows(Map<String, String> fields, String list, JsonNode rows) {
    for (int place = 0; place < rows.size(); place++) {
      JsonNode row = rows.get(place);
      String field = list + "-" + place;
      words(fields, field, row.has("label") ? row.path("label") : row);
      fields.put(field + "-value", row.path("value").asString(row.path("name").asString("")));
      fields.put(field + "-kind", row.path("kind").asString(""));
      fields.put(field + "-required", row.path("required").asBoolean(true) ? "true" : "");
    }
  }

  /// How many rows for options or parts the form has.
  static int rows(Typed typed, String list) {
    int most = list.equals("option") ? MOST_OPTIONS : MOST_PARTS;
    return Math.min(most, ConditionRows.filled(typed, list, List.of("mn", "en", "value")) + 3);
  }

  /// Writes the fields into a question.
  static void into(ObjectNode node, Kind kind, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    node.put("kind", kind.code());
    label(node.putObject("label"), "label", reading, true);
    ObjectNode hint = node.putObject("hint");
    label(hint, "hint", reading, false);
    if (hint.propertyStream().allMatch(it -> it.getValue().asString("").isEmpty())) {
      node.remove("hint");
    }
    put(node, "required", typed.has("required"));
    if (typed.has("from")) {
      node.put("from", typed.get("from"));
    } else {
      node.remove("from");
    }
    if (kind.hasOptions()) {
      options(node.putArray("options"), reading, typed);
    }
    if (kind == Kind.GROUP) {
      parts(node, reading, typed);
    }
  }

  private static void put(ObjectNode node, String name, boolean isUsual) {
    if (isUsual) {
      node.remove(name);
    } else {
      node.put(name, false);
    }
  }

  static void label(ObjectNode label, String field, Reading reading, boolean required) {
    for (String language : LANGUAGES) {
      String name = field + "-" + language;
      label.put(
          language, required ? reading.text(name, LONGEST) : reading.optionalText(name, LONGEST));
    }
  }

  private static void options(ArrayNode options, Reading reading, Typed typed) {
    for (int place = 0; place < MOST_OPTIONS; place++) {
      String field = "option-" + place;
      if (typed.has(field + "-mn") || typed.has(field + "-en")) {
        ObjectNode option = options.addObject();
        label(option, field, reading, true);
        String value = reading.optionalText(field + "-value", LONGEST_NAME);
        option.put("value", value.isEmpty() ? free(option, options, "value", place) : value);
      }
    }
  }

  private static void parts(ObjectNode group, Reading reading, Typed typed) {
    JsonNode before = group.path("questions").deepCopy();
    ArrayNode parts = group.putArray("questions");
    for (int place = 0; place < MOST_PARTS; place++) {
      String field = "part-" + place;
      if (typed.has(field + "-mn") || typed.has(field + "-en")) {
        String name = typed.get(field + "-value");
        ObjectNode part = known(before, name).orElseGet(group::objectNode);
        parts.add(part);
        label(part.putObject("label"), field, reading, true);
        if (typed.has(field + "-kind")) {
          part.put("kind", typed.get(field + "-kind"));
        }
        put(part, "required", typed.has(field + "-required"));
        part.put("name", name.isEmpty() ? free(part.path("label"), parts, "name", place) : name);
      }
    }
  }

  private static Optional<ObjectNode> known(JsonNode before, String name) {
    return before
        .valueStream()
        .filter(it -> !name.isEmpty() && it.path("name").asString("").equals(name))
        .map(it -> (ObjectNode) it.deepCopy())
        .findFirst();
  }

  /// A short name for words that nothing else in the list has.
  static String free(JsonNode words, ArrayNode list, String field, int place) {
    String name = slug(words.path("en").asString(""));
    String first = name.isEmpty() ? "answer-" + (place + 1) : name;
    String free = first;
    for (int again = 2; isTaken(list, field, free); again++) {
      free = first + "-" + again;
    }
    return free;
  }

  private static boolean isTaken(ArrayNode list, String field, String name) {
    return list.valueStream().anyMatch(it -> it.path(field).asString("").equals(name));
  }

  private static String slug(String words) {
    String slug =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    String cut = slug.length() > 30 ? slug.substring(0, 30).replaceAll("-[^-]*$", "") : slug;
    return cut;
  }

  /// How little and how much the answer may be.
  static Limits limits(Kind kind, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    BigDecimal least = Limits.hasLeast(kind) ? reading.optionalNumber("least").orElse(null) : null;
    BigDecimal most = Limits.hasMost(kind) ? reading.optionalNumber("most").orElse(null) : null;
    problems.addIf(
        least != null && most != null && least.compareTo(most) > 0,
        "most",
        "service.designer.problem.order");
    Integer largest = Limits.largest(kind);
    if (largest != null) {
      problems.addIf(!isCount(most, largest), "most", "service.designer.problem.most", largest);
    }
    return new Limits(least, most);
  }

  private static boolean isCount(@Nullable BigDecimal most, int largest) {
    return most == null
        || (most.stripTrailingZeros().scale() <= 0
            && most.signum() > 0
            && most.compareTo(BigDecimal.valueOf(largest)) <= 0);
  }
}
