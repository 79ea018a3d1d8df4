package mn.ukhaalag.service;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.inbox.Titles;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Things that are called after the service that they belong to.
///
/// @param thingKind their kind
/// @param join the tables that lead from them, called `it`, to the service, called `s`
public record CalledAfterService(JdbcClient database, String thingKind, String join)
    implements Titles {

  @Override
  public Map<UUID, String> english(Collection<UUID> things) {
    return database
        .sql("select it.id, s.title_en from " + join + " where it.id = any(:things)")
        .param("things", things.toArray(UUID[]::new))
        .query(
            (row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("title_en")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
