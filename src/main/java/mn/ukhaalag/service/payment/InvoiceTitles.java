package mn.ukhaalag.service.payment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.inbox.Titles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An invoice is called after the service that it is paid for.
@Component
class InvoiceTitles implements Titles {

  private final JdbcClient database;

  InvoiceTitles(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String thingKind() {
    return Invoice.THING;
  }

  @Override
  public Map<UUID, String> english(Collection<UUID> things) {
    return database
        .sql(
            """
            select i.id, s.title_en
            from service.invoice i
            join service.application a on a.id = i.application_id
            join service.service s on s.id = a.service_id
            where i.id = any(:things)
            """)
        .param("things", things.toArray(UUID[]::new))
        .query(
            (row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("title_en")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
