package mn.ukhaalag.service.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept how many places there are, who has one and who waits.
@Component
class PlaceRows {

  private static final String SELECT =
      """
      select p.application_id, a.reference, p.service_id, p.option, p.engine_ref,
             p.given_at is not null as given
      from service.place p join service.application a on a.id = p.application_id
      """;

  private final JdbcClient database;

  PlaceRows(JdbcClient database) {
    this.database = database;
  }

  /// What places are counted together: those of an option of a service.
  record Pool(UUID service, String option) {}

  /// How many have a place and how many wait.
  record Taken(int given, int waiting) {
    static final Taken NONE = new Taken(0, 0);
  }

  /// Somebody who has a place or waits for one.
  ///
  /// @param isGiven whether he has it
  record Place(UUID application, String reference, Pool pool, String engineRef, boolean isGiven) {}

  /// Keeps a pool from every other change until the transaction ends. Cases are locked before.
  void lock(Pool pool) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:pool, 2))::text")
        .param("pool", "service.place " + pool)
        .query(String.class)
        .single();
  }

  /// How many there are; empty where nobody has said it.
  Optional<Integer> count(Pool pool) {
    return Optional.ofNullable(counts(pool.service()).get(pool.option()));
  }

  /// The same of all options of a service.
  Map<String, Integer> counts(UUID service) {
    return database
        .sql("select option, places from service.place_count where service_id = :service")
        .param("service", service)
        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void count(Pool pool, int places, Author by, Instant at) {
    database
        .sql(
            """
            insert into service.place_count
                (service_id, option, places, at, account_id, post_id)
            values (:service, :option, :places, :at, :account, :post)
            on conflict (service_id, option) do update
            set places = excluded.places, at = excluded.at, account_id = excluded.account_id,
                post_id = excluded.post_id
            """)
        .param("service", pool.service())
        .param("option", pool.option())
        .param("places", places)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /// Enters a case at the end of the queue; a case that is there keeps its turn, unless it asks
  /// for another pool now.
  void ask(UUID application, Pool pool, String engineRef, Instant at) {
    database
        .sql(
            """
            insert into service.place
                (application_id, service_id, option, engine_ref, asked_at)
            values (:application, :service, :option, :engineRef, :at)
            on conflict (application_id) do update
            set engine_ref = excluded.engine_ref, option = excluded.option,
                asked_at = case when service.place.option = excluded.option
                                then service.place.asked_at else excluded.asked_at end,
                given_at = case when service.place.option = excluded.option
                                then service.place.given_at end,
                left_at = null
            """)
        .param("application", application)
        .param("service", pool.service())
        .param("option", pool.option())
        .param("engineRef", engineRef)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void give(UUID application, Instant at) {
    database
        .sql("update service.place set given_at = :at where application_id = :application")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("application", application)
        .update();
  }

  /// Empties his place, or his turn.
  void leave(UUID application, Instant at) {
    database
        .sql(
            """
            update service.place set left_at = :at
            where application_id = :application and left_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("application", application)
        .update();
  }

  Optional<Place> find(UUID application) {
    return database
        .sql(SELECT + "where p.left_at is null and p.application_id = :application")
        .param("application", application)
        .query(PlaceRows::place)
        .optional();
  }

  /// How many have a place and how many wait, by option.
  Map<String, Taken> taken(UUID service) {
    return database
        .sql(
            """
            select option, count(given_at)::int as given,
                   count(*) filter (where given_at is null)::int as waiting
            from service.place where service_id = :service and left_at is null group by option
            """)
        .param("service", service)
        .query(
            (row, number) ->
                Map.entry(row.getString("option"), new Taken(row.getInt(2), row.getInt(3))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Those who have a place, or those who wait, in the order in which they asked.
  ///
  /// @param after the last one before them; null for the first ones
  List<Place> list(Pool pool, boolean given, @Nullable UUID after, int limit) {
    return database
        .sql(
            SELECT
                + """
                where p.service_id = :service and p.option = :option and p.left_at is null
                  and (p.given_at is not null) = :given
                  and (:after::uuid is null
                       or (p.asked_at, p.application_id) >
                          (select l.asked_at, l.application_id from service.place l
                           where l.application_id = :after))
                order by p.asked_at, p.application_id limit :limit
                """)
        .param("service", pool.service())
        .param("option", pool.option())
        .param("given", given)
        .param("after", after)
        .param("limit", limit)
        .query(PlaceRows::place)
        .list();
  }

  /// How many wait before that one.
  int before(Place place) {
    return database
        .sql(
            """
            select count(*) from service.place p
            where p.service_id = :service and p.option = :option and p.left_at is null
              and p.given_at is null
              and (p.asked_at, p.application_id) <
                  (select o.asked_at, o.application_id from service.place o
                   where o.application_id = :application)
            """)
        .param("service", place.pool().service())
        .param("option", place.pool().option())
        .param("application", place.application())
        .query(Integer.class)
        .single();
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getObject("application_id", UUID.class),
        row.getString("reference"),
        new Pool(row.getObject("service_id", UUID.class), row.getString("option")),
        row.getString("engine_ref"),
        row.getBoolean("given"));
  }
}
