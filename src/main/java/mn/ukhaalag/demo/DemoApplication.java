package mn.ukhaalag.demo;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How one kind of cases of the demo is asked for.
record DemoApplication(JsonNode script) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  String service() {
    return script.path("service").asString("");
  }

  /// How many there are in two years.
  int count() {
    return script.path("count").asInt(0);
  }

  /// The question that is sometimes wrong; null for none.
  @Nullable String flaw() {
    return script.hasNonNull("flaw") ? script.path("flaw").asString("") : null;
  }

  /// The question that a file answers; empty for none.
  String files() {
    return script.path("files").asString("");
  }

  /// The answers of that citizen, who lives in that bag.
  ///
  /// @param file the id of the file, if one is asked for
  ObjectNode answers(DemoPeople.Citizen citizen, String bag, @Nullable UUID file) {
    String text = script.path("answers").toString();
    var gaps =
        Map.of(
            "{name}", citizen.name(),
            "{register}", citizen.registerNumber(),
            "{phone}", citizen.phone(),
            "{bag}", bag);
    for (var gap : gaps.entrySet()) {
      text = text.replace(gap.getKey(), gap.getValue());
    }
    ObjectNode answers = (ObjectNode) JSON.readTree(text);
    if (file != null) {
      ArrayNode list = answers.putArray(files());
      list.add(file.toString());
    }
    return answers;
  }
}
