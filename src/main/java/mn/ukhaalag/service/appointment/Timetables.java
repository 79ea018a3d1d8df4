package mn.ukhaalag.service.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the hours of counters are kept, with the days that are otherwise.
@Component
class Timetables {

  private final JdbcClient database;
  private final Organisations organisations;
  private final LegalTime legalTime;

  Timetables(JdbcClient database, Organisations organisations, LegalTime legalTime) {
    this.database = database;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  Timetable of(Counter counter, LocalDate from) {
    return of(List.of(counter), from).getFirst();
  }

  /// The hours of these counters, with the special days from that one on.
  List<Timetable> of(Collection<Counter> counters, LocalDate from) {
    UUID[] ids = counters.stream().map(Counter::id).toArray(UUID[]::new);
    Map<UUID, Map<DayOfWeek, Opening>> weeks = weeks(ids);
    Map<UUID, Map<LocalDate, Special>> specials = specials(ids, from);
    WorkingCalendar calendar = legalTime.calendar();
    return counters.stream()
        .map(
            counter ->
                new Timetable(
                    counter,
                    weeks.getOrDefault(counter.id(), Map.of()),
                    specials.getOrDefault(counter.id(), Map.of()),
                    calendar,
                    area(counter.organisation())))
        .toList();
  }

  private @Nullable String area(UUID organisation) {
    Optional<Organisation> found = organisations.find(organisation);
    return found.isEmpty() ? null : found.get().area();
  }

  private Map<UUID, Map<DayOfWeek, Opening>> weeks(UUID[] counters) {
    var weeks = new HashMap<UUID, Map<DayOfWeek, Opening>>();
    database
        .sql(
            """
            select counter_id, weekday, opens, closes, break_from, break_to
            from service.counter_opening where counter_id = any(:counters)
            """)
        .param("counters", counters)
        .query(
            row -> {
              weeks
                  .computeIfAbsent(row.getObject("counter_id", UUID.class), it -> new HashMap<>())
                  .put(DayOfWeek.of(row.getInt("weekday")), opening(row));
            });
    return weeks;
  }

  private Map<UUID, Map<LocalDate, Special>> specials(UUID[] counters, LocalDate from) {
    var specials = new HashMap<UUID, Map<LocalDate, Special>>();
    database
        .sql(
            """
            select counter_id, day, opens, closes, break_from, break_to, reason_mn, reason_en
            from service.counter_exception
            where counter_id = any(:counters) and day >= :from
            """)
        .param("counters", counters)
        .param("from", from)
        .query(
            row -> {
              LocalDate day = row.getObject("day", LocalDate.class);
              specials
                  .computeIfAbsent(row.getObject("counter_id", UUID.class), it -> new HashMap<>())
                  .put(
                      day,
                      new Special(
                          day,
                          row.getObject("opens") == null ? null : opening(row),
                          new Label(row.getString("reason_mn"), row.getString("reason_en"))));
            });
    return specials;
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        row.getObject("opens", LocalTime.class),
        row.getObject("closes", LocalTime.class),
        row.getObject("break_from", LocalTime.class),
        row.getObject("break_to", LocalTime.class));
  }

  /// Puts these weekly hours in place of those before.
  void replace(UUID counter, Map<DayOfWeek, Opening> week) {
    database
        .sql("delete from service.counter_opening where counter_id = :counter")
        .param("counter", counter)
        .update();
    week.forEach(
        (day, opening) ->
            hours(
                    database.sql(
                        """
                        insert into service.counter_opening
                            (counter_id, weekday, opens, closes, break_from, break_to)
                        values (:counter, :weekday, :opens, :closes, :breakFrom, :breakTo)
                        """),
                    opening)
                .param("counter", counter)
                .param("weekday", day.getValue())
                .update());
  }

  /// Makes a day special, or changes in what way it is.
  void except(UUID counter, Special special) {
    hours(
            database.sql(
                """
                insert into service.counter_exception
                    (counter_id, day, opens, closes, break_from, break_to, reason_mn, reason_en)
                values (:counter, :day, :opens, :closes, :breakFrom, :breakTo, :mn, :en)
                on conflict (counter_id, day) do update
                set opens = excluded.opens, closes = excluded.closes,
                    break_from = excluded.break_from, break_to = excluded.break_to,
                    reason_mn = excluded.reason_mn, reason_en = excluded.reason_en
                """),
            special.opening())
        .param("counter", counter)
        .param("day", special.day())
        .param("mn", special.reason().mn())
        .param("en", special.reason().en())
        .update();
  }

  /// Makes it a day as all others are.
  void unexcept(UUID counter, LocalDate day) {
    database
        .sql("delete from service.counter_exception where counter_id = :counter and day = :day")
        .param("counter", counter)
        .param("day", day)
        .update();
  }

  private static JdbcClient.StatementSpec hours(
      JdbcClient.StatementSpec sql, @Nullable Opening opening) {
    return sql.param("opens", opening == null ? null : opening.opens())
        .param("closes", opening == null ? null : opening.closes())
        .param("breakFrom", opening == null ? null : opening.breakFrom())
        .param("breakTo", opening == null ? null : opening.breakTo());
  }
}
