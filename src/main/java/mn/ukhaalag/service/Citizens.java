package mn.ukhaalag.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// All that the state knows of the one who asks, from every register that answers.
@Component
public class Citizens {

  private final List<KnownFacts> registers;

  Citizens(List<KnownFacts> registers) {
    this.registers = registers;
  }

  /// By name; a later register does not contradict an earlier one.
  public Map<String, JsonNode> known(Actor actor) {
    Map<String, JsonNode> known = new HashMap<>();
    registers.forEach(it -> it.of(actor).forEach(known::putIfAbsent));
    return Map.copyOf(known);
  }
}
