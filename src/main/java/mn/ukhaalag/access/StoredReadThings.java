package mn.ukhaalag.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// [ReadThings] of a room that finds all in its own tables.
public final class StoredReadThings implements ReadThings {

  private final JdbcClient database;
  private final String thingKind;
  private final String kind;
  private final String select;

  /// @param kind the message key of what they are
  /// @param select gives `id`, `title_mn`, `title_en` and `person` of the things in the array
  ///     `:things`
  public StoredReadThings(JdbcClient database, String thingKind, String kind, String select) {
    this.database = database;
    this.thingKind = thingKind;
    this.kind = kind;
    this.select = select;
  }

  private record Row(UUID id, Named named) {}

  @Override
  public String thingKind() {
    return thingKind;
  }

  @Override
  public Map<UUID, Named> named(Collection<UUID> things) {
    return database
        .sql(select)
        .param("things", things.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Row(
                    row.getObject("id", UUID.class),
                    new Named(
                        kind,
                        row.getString("title_mn"),
                        row.getString("title_en"),
                        row.getString("person"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::id, Row::named));
  }
}
