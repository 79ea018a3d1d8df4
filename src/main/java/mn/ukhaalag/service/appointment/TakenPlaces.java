package mn.ukhaalag.service.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The places that somebody has, whoever it is.
@Component
class TakenPlaces {

  private final JdbcClient database;

  TakenPlaces(JdbcClient database) {
    this.database = database;
  }

  /// A place that somebody has.
  record Taken(UUID counter, int place, Instant from, Instant to) {}

  /// Those at these counters on these days.
  ///
  /// @param except one that does not count, because it is to move
  List<Taken> at(Collection<UUID> counters, LocalDate from, LocalDate to, @Nullable UUID except) {
    return database
        .sql(
            """
            select counter_id, place, due_at, ends_at from service.appointment
            where counter_id = any(:counters) and day between :from and :to
              and place is not null and status <> 'CANCELLED'
              and (:except::uuid is null or id <> :except)
            """)
        .param("counters", counters.toArray(UUID[]::new))
        .param("from", from)
        .param("to", to)
        .param("except", except)
        .query(
            (row, number) ->
                new Taken(
                    row.getObject("counter_id", UUID.class),
                    row.getInt("place"),
                    row.getTimestamp("due_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant()))
        .list();
  }
}
