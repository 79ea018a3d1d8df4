package mn.ukhaalag.service.application;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.KnownFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A register of addresses that knows whom a test enters.
@Component
public class TestRegister implements KnownFacts {

  private final Map<UUID, JsonNode> addresses = new ConcurrentHashMap<>();
  private final JdbcClient database;

  TestRegister(JdbcClient database) {
    this.database = database;
  }

  /// From now on the register knows where that citizen lives, and his identity is proven.
  void enter(UUID account, String area, String street) {
    addresses.put(
        account, JsonNodeFactory.instance.objectNode().put("area", area).put("street", street));
    database
        .sql(
            "update access.account set identity_proven_at = now(), identity_proven_by = id where id = :id")
        .param("id", account)
        .update();
  }

  @Override
  public Map<String, JsonNode> of(Actor actor) {
    JsonNode address = actor.account() == null ? null : addresses.get(actor.account());
    return address == null ? Map.of() : Map.of("citizen.address", address);
  }
}
