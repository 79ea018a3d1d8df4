package mn.ukhaalag.plan.form;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.plan.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Approved reports as they were when they were approved.
@Component
public class Copies {

  private final Composing composing;
  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  Copies(Composing composing, JdbcClient database, JsonMapper json, Clock clock) {
    this.composing = composing;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /// Keeps a report that was just approved, in the transaction of the approval.
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Report approved) {
    database
        .sql(
            """
            insert into plan.report_copy (report_id, number, content, at)
            select :report, coalesce(max(number), 0) + 1, :content::jsonb, :now
            from plan.report_copy where report_id = :report
            """)
        .param("report", approved.id())
        .param("content", json.writeValueAsString(composing.sheet(approved)))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// As it was approved last; empty for one that never was.
  Optional<Sheet> newest(UUID report) {
    return database
        .sql(
            """
            select content::text from plan.report_copy
            where report_id = :report order by number desc limit 1
            """)
        .param("report", report)
        .query(String.class)
        .optional()
        .map(content -> json.readValue(content, Sheet.class));
  }
}
