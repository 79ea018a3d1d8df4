package mn.ukhaalag.service.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the catalogue says about services, version by version.
///
/// Whoever calls it knows that the author may keep the service.
@Component
public class Entries {

  private static final int MOST = 100;

  private final JdbcClient database;
  private final Services services;
  private final Ledger ledger;
  private final JsonMapper json;
  private final Clock clock;

  Entries(JdbcClient database, Services services, Ledger ledger, JsonMapper json, Clock clock) {
    this.database = database;
    this.services = services;
    this.ledger = ledger;
    this.json = json;
    this.clock = clock;
  }

  /// A version of the text.
  ///
  /// @param post of whoever wrote it; null for what the catalogue came with
  public record Version(int number, Instant madeAt, @Nullable UUID post) {}

  /// The versions of a service, the newest first; none if nobody has changed what it came with.
  List<Version> of(UUID service) {
    return database
        .sql(
            """
            select number, made_at, post_id from service.entry
            where service_id = :service order by number desc limit :most
            """)
        .param("service", service)
        .param("most", MOST)
        .query(
            (row, place) ->
                new Version(
                    row.getInt("number"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getObject("post_id", UUID.class)))
        .list();
  }

  /// The number of the version that people read; 0 for what the catalogue came with.
  int latest(UUID service) {
    return database
        .sql("select coalesce(max(number), 0) from service.entry where service_id = :service")
        .param("service", service)
        .query(Integer.class)
        .single();
  }

  /// The fields of a version.
  Optional<Map<String, String>> find(UUID service, int number) {
    return database
        .sql(
            """
            select fields::text from service.entry
            where service_id = :service and number = :number
            """)
        .param("service", service)
        .param("number", number)
        .query(String.class)
        .optional()
        .map(it -> json.readValue(it, new TypeReference<>() {}));
  }

  /// Lets people read this from now on.
  ///
  /// @param seen the number of the version that the author had before him
  /// @throws Conflict if somebody else has written another one since
  @Transactional
  void write(Service written, int seen, Author by) {
    database
        .sql("select id from service.service where id = :id for update")
        .param("id", written.id())
        .query()
        .singleRow();
    if (latest(written.id()) != seen) {
      throw new Conflict(Message.of("service.text.problem.changed"));
    }
    int number = seen + 1;
    if (seen == 0) {
      add(written.id(), number, EntryFields.of(services.get(written.id())), Author.SYSTEM);
      number++;
    }
    Map<String, String> fields = EntryFields.of(written);
    add(written.id(), number, fields, by);
    services.rewrite(written);
    ledger.append(
        by,
        "service.text-changed",
        written.thing(),
        json.writeValueAsString(new TreeMap<>(fields)),
        Map.of("number", Integer.toString(number)));
  }

  private void add(UUID service, int number, Map<String, String> fields, Author by) {
    database
        .sql(
            """
            insert into service.entry (service_id, number, fields, made_at, account_id, post_id)
            values (:service, :number, :fields::jsonb, :now, :account, :post)
            """)
        .param("service", service)
        .param("number", number)
        .param("fields", json.writeValueAsString(fields))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }
}
