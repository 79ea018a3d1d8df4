package mn.ukhaalag.service;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.inbox.Titles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A case is called after its service.
@Component
class CaseTitles implements Titles {

  private final JdbcClient database;

  CaseTitles(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String thingKind() {
    return Application.THING;
  }

  @Override
  public Map<UUID, String> english(Collection<UUID> things) {
    return database
        .sql(
            """
            select a.id, s.title_en
            from service.application a join service.service s on s.id = a.service_id
            where a.id = any(:things)
            """)
        .param("things", things.toArray(UUID[]::new))
        .query(
            (row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("title_en")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
