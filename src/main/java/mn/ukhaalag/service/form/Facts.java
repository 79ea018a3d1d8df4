package mn.ukhaalag.service.form;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What conditions can ask for: the answers of a form, and what the state knows about the one who
/// asks.
///
/// @param known by name, see [#NAMES]
public record Facts(JsonNode answers, Map<String, JsonNode> known) {

  /// All that may be known of the one who asks.
  public static final Set<String> NAMES =
      Set.of(
          "citizen.name",
          "citizen.register",
          "citizen.phone",
          "citizen.email",
          "citizen.age",
          "citizen.address");

  /// The answer or fact with that name; a missing node if there is none.
  public JsonNode find(String name) {
    JsonNode fact = known.get(name);
    if (fact != null) {
      return fact;
    }
    JsonNode answer = answers.path(name);
    return answer.isNull() || answer.isMissingNode() ? MissingNode.getInstance() : answer;
  }

  /// Whether a condition asks for any of them.
  static boolean isIn(@Nullable Condition condition) {
    return condition != null
        && condition.tests().map(Condition.Test::question).anyMatch(NAMES::contains);
  }

  Facts with(JsonNode others) {
    return new Facts(others, known);
  }
}
