package mn.ukhaalag.service;

import java.util.Map;
import mn.ukhaalag.access.Actor;
import tools.jackson.databind.JsonNode;

/// What the state already knows of the one who asks, so that he only has to confirm it. Every
/// implementation adds what it knows; the registers of other bodies come in here.
public interface KnownFacts {

  /// By the names of [mn.ukhaalag.service.form.Facts#NAMES]; what is not known is left out.
  Map<String, JsonNode> of(Actor actor);
}
