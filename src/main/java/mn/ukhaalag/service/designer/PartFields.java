package mn.ukhaalag.service.designer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reasons to stop early and lines of fees as the fields of a form, and back.
final class PartFields {

  static final String FEES = "fees";

  private static final int MOST_PRICES = 20;

  private PartFields() {}

  private static String words(String list) {
    return list.equals(FEES) ? "name" : "reason";
  }

  static Typed of(String list, ObjectNode node) {
    Map<String, String> fields = new HashMap<>(ConditionRows.fields(node.path("when")));
    QuestionFields.words(fields, "words", node.path(words(list)));
    fields.put("times", node.path("times").asString(""));
    JsonNode prices = node.path("prices");
    for (int place = 0; place < prices.size(); place++) {
      fields.put("price-" + place + "-from", prices.get(place).path("from").asString(""));
      fields.put("price-" + place + "-mnt", prices.get(place).path("mnt").asString(""));
    }
    return new Typed(fields);
  }

  /// How many rows for prices the form has.
  static int prices(Typed typed) {
    return Math.min(MOST_PRICES, ConditionRows.filled(typed, "price", List.of("from", "mnt")) + 2);
  }

  /// Writes the fields into a reason or a line.
  static void into(String list, ObjectNode node, Typed typed, Sketch sketch, Problems problems) {
    var reading = new Reading(typed, problems);
    QuestionFields.label(node.putObject(words(list)), "words", reading, true);
    ConditionRows.into(node, typed, sketch, problems);
    if (list.equals(FEES)) {
      if (typed.has("times")) {
        node.put("times", typed.get("times"));
      } else {
        node.remove("times");
      }
      prices(node.putArray("prices"), typed, problems);
    } else {
      problems.addIf(!node.has("when"), "when-0-question", "service.designer.problem.no-condition");
    }
  }

  private static void prices(ArrayNode prices, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    for (int place = 0; place < MOST_PRICES; place++) {
      String from = "price-" + place + "-from";
      String mnt = "price-" + place + "-mnt";
      if (typed.has(from) || typed.has(mnt)) {
        LocalDate day = reading.day(from);
        problems.addIf(!typed.has(mnt), mnt, "web.problem.missing");
        String price = reading.optionalNumber(mnt).map(Numbers::text).orElse("0");
        prices.addObject().put("from", day.toString()).put("mnt", price);
      }
    }
    problems.addIf(prices.isEmpty(), "price-0-mnt", "service.designer.problem.no-price");
  }
}
