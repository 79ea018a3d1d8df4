package mn.ukhaalag.service.appointment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.service.appointment.Counter.Grid;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where counters are kept. Their hours are kept by [Timetables].
@Component
class Counters {

  private static final String SELECT =
      """
      select c.id, c.organisation_id, c.letter, c.name_mn, c.name_en, c.place_mn, c.place_en,
             c.slot_minutes, c.places, c.kept_slots, c.horizon_days, c.revision, c.closed_at
      from service.counter c
      """;

  private final JdbcClient database;

  Counters(JdbcClient database) {
    this.database = database;
  }

  /// What is said of a counter.
  record Facts(String letter, Label name, Label place, Grid grid) {}

  /// All open counters.
  List<Counter> open() {
    return database.sql(SELECT + "where c.closed_at is null").query(Counters::row).list();
  }

  /// The open counters of an organisation.
  List<Counter> of(UUID organisation) {
    return database
        .sql(SELECT + "where c.organisation_id = :it and c.closed_at is null order by c.letter")
        .param("it", organisation)
        .query(Counters::row)
        .list();
  }

  /// The open counters to which people come for that reason.
  List<Counter> taking(UUID reason) {
    return database
        .sql(
            SELECT
                + """
                join service.counter_reason r on r.counter_id = c.id
                where r.reason_id = :it and c.closed_at is null order by c.letter
                """)
        .param("it", reason)
        .query(Counters::row)
        .list();
  }

  Optional<Counter> find(UUID id) {
    return database
        .sql(SELECT + "where c.id = :it")
        .param("it", id)
        .query(Counters::row)
        .optional();
  }

  Counter get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("counter " + id));
  }

  /// The counter as it is now, whose hours nobody changes until the transaction ends.
  Counter hold(UUID id) {
    database
        .sql("select from service.counter where id = :id for share")
        .param("id", id)
        .query(it -> {});
    return get(id);
  }

  /// Locks all counters of an organisation, in one order, for a change that may reach from one to
  /// another.
  void lockAll(UUID organisation) {
    database
        .sql(
            "select from service.counter where organisation_id = :it order by id for no key update")
        .param("it", organisation)
        .query(it -> {});
  }

  UUID add(UUID organisation, Facts facts) {
    return parameters(
            database.sql(
                """
                insert into service.counter
                    (organisation_id, letter, name_mn, name_en, place_mn, place_en, slot_minutes,
                     places, kept_slots, horizon_days)
                values (:organisation, :letter, :nameMn, :nameEn, :placeMn, :placeEn, :minutes,
                        :places, :kept, :horizon)
                returning id
                """),
            facts)
        .param("organisation", organisation)
        .query(UUID.class)
        .single();
  }

  void change(UUID id, Facts facts) {
    parameters(
            database.sql(
                """
                update service.counter
                set letter = :letter, name_mn = :nameMn, name_en = :nameEn, place_mn = :placeMn,
                    place_en = :placeEn, slot_minutes = :minutes, places = :places,
                    kept_slots = :kept, horizon_days = :horizon, revision = revision + 1
                where id = :id
                """),
            facts)
        .param("id", id)
        .update();
  }

  private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Facts facts) {
    return sql.param("letter", facts.letter())
        .param("nameMn", facts.name().mn())
        .param("nameEn", facts.name().en())
        .param("placeMn", facts.place().mn())
        .param("placeEn", facts.place().en())
        .param("minutes", facts.grid().slotMinutes())
        .param("places", facts.grid().places())
        .param("kept", facts.grid().kept())
        .param("horizon", facts.grid().horizonDays());
  }

  void close(UUID id, Instant at) {
    database
        .sql(
            """
            update service.counter set closed_at = :at, revision = revision + 1 where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(UTC))
        .update();
  }

  void touch(UUID id) {
    database
        .sql("update service.counter set revision = revision + 1 where id = :id")
        .param("id", id)
        .update();
  }

  /// Whether another open counter of the organisation has that letter.
  boolean isTaken(UUID organisation, String letter, UUID except) {
    return of(organisation).stream()
        .anyMatch(it -> it.letter().equals(letter) && !it.id().equals(except));
  }

  /// Lets nobody else take a place or a number of that day until the transaction ends.
  void lockDay(UUID counter, LocalDate day) {
    database
        .sql(
            """
            insert into service.counter_day (counter_id, day) values (:counter, :day)
            on conflict (counter_id, day) do update set last_ticket = counter_day.last_ticket
            """)
        .param("counter", counter)
        .param("day", day)
        .update();
  }

  /// The next number of the queue of that day.
  int nextTicket(UUID counter, LocalDate day) {
    return database
        .sql(
            """
            update service.counter_day set last_ticket = last_ticket + 1
            where counter_id = :counter and day = :day returning last_ticket
            """)
        .param("counter", counter)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  private static Counter row(ResultSet row, int number) throws SQLException {
    return new Counter(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("letter"),
        new Label(row.getString("name_mn"), row.getString("name_en")),
        new Label(row.getString("place_mn"), row.getString("place_en")),
        new Grid(
            row.getInt("slot_minutes"),
            row.getInt("places"),
            row.getInt("kept_slots"),
            row.getInt("horizon_days")),
        row.getInt("revision"),
        row.getTimestamp("closed_at") != null);
  }
}
