package mn.ukhaalag.service;

import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Enciphers the register numbers of persons among answers, so that the database does not know
/// them in clear.
@Component
class Sealing {

  private static final Pattern REGISTER = Pattern.compile("[А-ЯЁӨҮ]{2}[0-9]{8}");

  /// Begins what was enciphered; a text that somebody begins with it is enciphered too.
  private static final String MARK = "§";

  private final Secrets secrets;

  Sealing(Secrets secrets) {
    this.secrets = secrets;
  }

  JsonNode sealed(JsonNode answers) {
    return changed(
        answers,
        text ->
            REGISTER.matcher(text).matches() || text.startsWith(MARK)
                ? MARK + Base64.getEncoder().encodeToString(secrets.encrypt(text))
                : text);
  }

  ObjectNode opened(JsonNode sealed) {
    return (ObjectNode)
        changed(
            sealed,
            text ->
                text.startsWith(MARK)
                    ? secrets.decrypt(Base64.getDecoder().decode(text.substring(MARK.length())))
                    : text);
  }

  private static JsonNode changed(JsonNode node, UnaryOperator<String> change) {
    if (node.isString()) {
      return JsonNodeFactory.instance.stringNode(change.apply(node.stringValue()));
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.valueStream().forEach(it -> copy.add(changed(it, change)));
      return copy;
    }
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.propertyStream().forEach(it -> copy.set(it.getKey(), changed(it.getValue(), change)));
      return copy;
    }
    return node;
  }
}
