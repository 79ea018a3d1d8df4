package mn.ukhaalag.service.appointment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.service.appointment.Visit.Kind;
import mn.ukhaalag.service.appointment.Visit.Status;
import mn.ukhaalag.service.appointment.Visit.Times;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where appointments and numbers of the queue are kept.
@Component
class Visits {

  static final String SELECT =
      """
      select a.id, a.number, a.organisation_id, a.counter_id, a.reason_id, a.kind, a.status,
             a.due_at, a.ends_at, a.day, a.ticket, a.place, a.made_at, a.came_at, a.called_at,
             a.ended_at, c.letter
      from service.appointment a join service.counter c on c.id = a.counter_id
      """;

  private final JdbcClient database;

  Visits(JdbcClient database) {
    this.database = database;
  }

  /// What is taken.
  ///
  /// @param place 0 for a number of the queue
  record New(UUID key, Counter counter, UUID reason, Kind kind, Span span, int ticket, int place) {}

  /// From when to when, on which day.
  record Span(LocalDate day, Instant from, Instant to) {}

  Visit add(New taken, VisitAct act, Instant now) {
    UUID id =
        database
            .sql(
                """
                insert into service.appointment
                    (number, key, organisation_id, counter_id, reason_id, kind, status, due_at,
                     ends_at, day, ticket, place, made_at, came_at)
                values (:number, :key, :organisation, :counter, :reason, :kind, :status, :from,
                        :to, :day, :ticket, nullif(:place, 0), :now, :came)
                returning id
                """)
            .param("number", number().text())
            .param("key", taken.key())
            .param("organisation", taken.counter().organisation())
            .param("counter", taken.counter().id())
            .param("reason", taken.reason())
            .param("kind", taken.kind().name())
            .param("status", act.to().name())
            .param("from", taken.span().from().atOffset(UTC))
            .param("to", taken.span().to().atOffset(UTC))
            .param("day", taken.span().day())
            .param("ticket", taken.ticket())
            .param("place", taken.place())
            .param("now", now.atOffset(UTC))
            .param("came", taken.kind() == Kind.WALK_IN ? now.atOffset(UTC) : null)
            .query(UUID.class)
            .single();
    return get(id);
  }

  private VisitNumber number() {
    return VisitNumber.of(
        database.sql("select nextval('service.appointment_number')").query(Long.class).single());
  }

  Optional<Visit> find(UUID id) {
    return one("where a.id = :it", id);
  }

  Visit get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("appointment " + id));
  }

  Optional<Visit> find(VisitNumber number) {
    return one("where a.number = :it", number.text());
  }

  Optional<Visit> byKey(UUID key) {
    return one("where a.key = :it", key);
  }

  /// The one who is called to that counter now.
  Optional<Visit> called(UUID counter) {
    return one("where a.counter_id = :it and a.status = 'CALLED'", counter);
  }

  private Optional<Visit> one(String where, Object it) {
    return database.sql(SELECT + where).param("it", it).query(Visits::row).optional();
  }

  /// As it is now, kept from every other change until the transaction ends.
  Visit lock(UUID id) {
    database
        .sql("select from service.appointment where id = :id for update")
        .param("id", id)
        .query(it -> {});
    return get(id);
  }

  /// Locks the one whose turn is next at that counter: first those whose appointment has begun,
  /// then the numbers of the queue, then those who came before their time.
  Optional<Visit> lockNext(UUID counter, LocalDate day, Instant now) {
    return database
        .sql(
            """
            select id from service.appointment
            where counter_id = :counter and day = :day
              and (status = 'WAITING' or status = 'BOOKED' and due_at <= :now)
            order by case when kind = 'BOOKED' and due_at <= :now then 0
                          when kind = 'BOOKED' then 2 else 1 end, due_at, ticket
            limit 1 for update skip locked
            """)
        .param("counter", counter)
        .param("day", day)
        .param("now", now.atOffset(UTC))
        .query(UUID.class)
        .optional()
        .map(this::get);
  }

  /// All of a day at a counter, in the order of their times.
  List<Visit> of(UUID counter, LocalDate day) {
    return database
        .sql(SELECT + "where a.counter_id = :counter and a.day = :day order by a.due_at, a.ticket")
        .param("counter", counter)
        .param("day", day)
        .query(Visits::row)
        .list();
  }

  /// Those of a day at these counters that are not over.
  List<Visit> open(Collection<UUID> counters, LocalDate day) {
    return database
        .sql(
            SELECT
                + """
                where a.counter_id = any(:counters) and a.day = :day
                  and a.status in ('BOOKED', 'WAITING', 'CALLED')
                order by a.due_at, a.ticket
                """)
        .param("counters", counters.toArray(UUID[]::new))
        .param("day", day)
        .query(Visits::row)
        .list();
  }

  /// Appointments from now on that somebody counts on, in the order of time.
  List<Visit> ahead(UUID counter, LocalDate today, Instant now) {
    return database
        .sql(
            SELECT
                + """
                where a.counter_id = :counter and a.day >= :today and a.due_at > :now
                  and a.status = 'BOOKED'
                order by a.due_at, a.ticket
                """)
        .param("counter", counter)
        .param("today", today)
        .param("now", now.atOffset(UTC))
        .query(Visits::row)
        .list();
  }

  /// Brings it to another state.
  void change(Visit visit, VisitAct act, Instant now) {
    database
        .sql(
            """
            update service.appointment
            set status = :status,
                came_at = case when :act = 'CAME' then :now else came_at end,
                called_at = case when :act = 'CALLED' then :now else called_at end,
                ended_at = case when :act = 'CAME' then null
                                when :over then :now else ended_at end
            where id = :id
            """)
        .param("id", visit.id())
        .param("status", act.to().name())
        .param("act", act.name())
        .param("over", !act.to().isOpen())
        .param("now", now.atOffset(UTC))
        .update();
  }

  /// Gives it another time.
  void move(UUID id, UUID counter, Span span, int ticket, int place) {
    database
        .sql(
            """
            with moved as (
                update service.appointment
                set counter_id = :counter, due_at = :from, ends_at = :to, day = :day,
                    ticket = :ticket, place = :place, reminded = 0
                where id = :id returning id)
            update service.appointment_person p set day = :day
            from moved where p.appointment_id = moved.id
            """)
        .param("id", id)
        .param("counter", counter)
        .param("from", span.from().atOffset(UTC))
        .param("to", span.to().atOffset(UTC))
        .param("day", span.day())
        .param("ticket", ticket)
        .param("place", place)
        .update();
  }

  static Visit row(ResultSet row, int number) throws SQLException {
    return new Visit(
        row.getObject("id", UUID.class),
        new VisitNumber(row.getString("number")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("counter_id", UUID.class),
        row.getObject("reason_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        Status.valueOf(row.getString("status")),
        "%s-%03d".formatted(row.getString("letter"), row.getInt("ticket")),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getInt("place"),
        new Times(
            row.getTimestamp("made_at").toInstant(),
            instant(row.getTimestamp("came_at")),
            instant(row.getTimestamp("called_at")),
            instant(row.getTimestamp("ended_at"))));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
