package mn.ukhaalag.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What organisations said about their services, by year; earlier words stay.
@Component
public class Inventories {

  private static final String SELECT =
      """
      select service_id, year, demand, visits, documents, days, complaints, counter, source, made_at
      from service.inventory
      where ended_at is null
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Inventories(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// All of a year, by the service.
  public Map<UUID, Inventory> of(int year) {
    return database
        .sql(SELECT + "and year = :year")
        .param("year", year)
        .query(Inventories::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Inventory::service, Function.identity()));
  }

  /// All from one year to another.
  public List<Inventory> between(int first, int last) {
    return database
        .sql(SELECT + "and year between :first and :last")
        .param("first", first)
        .param("last", last)
        .query(Inventories::row)
        .list();
  }

  public Optional<Inventory> find(UUID service, int year) {
    return database
        .sql(SELECT + "and service_id = :service and year = :year")
        .param("service", service)
        .param("year", year)
        .query(Inventories::row)
        .optional();
  }

  /// The last year about which anything was said.
  public OptionalInt latestYear() {
    int year =
        database
            .sql("select coalesce(max(year), 0) from service.inventory where ended_at is null")
            .query(Integer.class)
            .single();
    return year == 0 ? OptionalInt.empty() : OptionalInt.of(year);
  }

  /// Keeps what was said instead of what was said before. Saying the same again changes nothing.
  ///
  /// Whoever calls it knows that the author may keep the service.
  @Transactional
  public void put(Service service, Inventory inventory, Author by) {
    database
        .sql("select id from service.service where id = :id for update")
        .param("id", service.id())
        .query()
        .singleRow();
    boolean isKnown =
        find(service.id(), inventory.year()).filter(inventory::saysTheSameAs).isPresent();
    if (isKnown) {
      return;
    }
    database
        .sql(
            """
            update service.inventory set ended_at = :now
            where service_id = :service and year = :year and ended_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("service", service.id())
        .param("year", inventory.year())
        .update();
    insert(inventory, by);
    ledger.append(
        by,
        "service.figures-told",
        service.thing(),
        inventory.toString(),
        Map.of("year", Integer.toString(inventory.year())));
  }

  private void insert(Inventory inventory, Author by) {
    database
        .sql(
            """
            insert into service.inventory
                (service_id, year, demand, visits, documents, days, complaints, counter, source,
                 made_at, account_id, post_id)
            values (:service, :year, :demand, :visits, :documents, :days, :complaints,
                    (:counter::text[])::int[], :source, :now, :account, :post)
            """)
        .param("service", inventory.service())
        .param("year", inventory.year())
        .param("demand", inventory.demand())
        .param("visits", inventory.visits())
        .param("documents", inventory.documents())
        .param("days", inventory.days())
        .param("complaints", inventory.complaints())
        .param("counter", counter(inventory))
        .param("source", inventory.source())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  private static @Nullable String[] counter(Inventory inventory) {
    return inventory.counter().stream()
        .map(it -> it == null ? null : it.toString())
        .toArray(String[]::new);
  }

  private static Inventory row(ResultSet row, int number) throws SQLException {
    return new Inventory(
        row.getObject("service_id", UUID.class),
        row.getInt("year"),
        row.getObject("demand", Integer.class),
        row.getBigDecimal("visits"),
        row.getObject("documents", Integer.class),
        row.getObject("days", Integer.class),
        row.getObject("complaints", Integer.class),
        Arrays.asList((Integer[]) row.getArray("counter").getArray()),
        row.getString("source"),
        row.getTimestamp("made_at").toInstant());
  }
}
