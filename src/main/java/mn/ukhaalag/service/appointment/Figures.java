package mn.ukhaalag.service.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.appointment.page.FiguresPage.Day;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How days went at counters; counted in the night by [DayEnd].
@Component
class Figures {

  private final JdbcClient database;

  Figures(JdbcClient database) {
    this.database = database;
  }

  /// The last days, newest first.
  List<Day> last(UUID counter, int most) {
    return database
        .sql(
            """
            select day, booked, remote, walk_in, served, absent, cancelled, lapsed, called,
                   waiting_seconds
            from service.appointment_figure where counter_id = :counter
            order by day desc limit :most
            """)
        .param("counter", counter)
        .param("most", most)
        .query(
            (row, number) ->
                new Day(
                    row.getObject("day", LocalDate.class),
                    row.getInt("booked"),
                    row.getInt("remote"),
                    row.getInt("walk_in"),
                    row.getInt("served"),
                    row.getInt("absent"),
                    row.getInt("cancelled"),
                    row.getInt("lapsed"),
                    (int)
                        (row.getLong("waiting_seconds") / 60 / Math.max(1, row.getInt("called")))))
        .list();
  }
}
