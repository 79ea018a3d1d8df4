package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the lines of reports said before they were changed.
@Component
public class EarlierLines {

  private final JdbcClient database;
  private final Clock clock;

  EarlierLines(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps what is about to be changed, so that somebody who edits at the same time can be shown
  /// what stood there.
  ///
  /// @param lines as they will be, as JSON
  void keep(UUID report, String lines, int revision) {
    database
        .sql(
            """
            insert into plan.report_line_before
                (report_id, measure_id, revision, percent, words, at)
            select l.report_id, l.measure_id, :revision, l.percent, l.words, :now
            from plan.report_line l
            join jsonb_to_recordset(:lines::jsonb) as line (measure uuid, percent numeric, words text)
              on line.measure = l.measure_id
            where l.report_id = :report
              and (l.percent is distinct from line.percent or l.words <> line.words)
            """)
        .param("report", report)
        .param("revision", revision)
        .param("lines", lines)
        .param("now", Documents.utc(clock.instant()))
        .update();
  }

  /// What a line said.
  ///
  /// @param percent null for a measure that was not due
  public record Before(UUID measure, @Nullable BigDecimal percent, String words) {}

  /// What the lines said at that revision of the report, as far as it was changed since.
  public Map<UUID, Before> at(UUID report, int revision) {
    return database
        .sql(
            """
            select distinct on (measure_id) measure_id as measure, percent, words
            from plan.report_line_before
            where report_id = :report and revision >= :revision order by measure_id, revision
            """)
        .param("report", report)
        .param("revision", revision)
        .query(Before.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Before::measure, Function.identity()));
  }
}
