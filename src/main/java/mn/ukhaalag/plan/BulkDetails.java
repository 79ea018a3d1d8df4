package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/// What hangs on many measures and indicators at once, in place of what hung on them before. The
/// ledger is told of it with the lines themselves ([BulkLines]).
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BulkDetails {

  private final JdbcClient database;
  private final JsonMapper json;

  BulkDetails(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// What a measure is to cost, from one source.
  @JsonNaming(SnakeCaseStrategy.class)
  public record Money(UUID measureId, Budgets.Source source, BigDecimal planned) {}

  /// Who helps with a measure.
  @JsonNaming(SnakeCaseStrategy.class)
  public record Helper(UUID measureId, UUID organisationId, @Nullable UUID postId) {}

  /// What a measure serves: an objective or a measure of the document above.
  @JsonNaming(SnakeCaseStrategy.class)
  public record Service(
      UUID measureId,
      UUID aboveDocumentId,
      @Nullable UUID objectiveId,
      @Nullable UUID aboveMeasureId,
      String articles) {}

  /// What an indicator is to reach by the end of a year (quarter 0) or of a quarter.
  @JsonNaming(SnakeCaseStrategy.class)
  public record Aim(UUID indicatorId, int year, int quarter, BigDecimal value) {}

  public void putMoney(Collection<UUID> measures, List<Money> money) {
    clear("delete from plan.budget where measure_id = any(:ids)", measures);
    put(
        """
        insert into plan.budget (measure_id, source, planned)
        select measure_id, source, planned from jsonb_to_recordset(:rows::jsonb) as row
            (measure_id uuid, source text, planned numeric)
        """,
        money);
  }

  public void putHelpers(Collection<UUID> measures, List<Helper> helpers) {
    clear("delete from plan.executor where measure_id = any(:ids)", measures);
    put(
        """
        insert into plan.executor (measure_id, organisation_id, post_id)
        select measure_id, organisation_id, post_id from jsonb_to_recordset(:rows::jsonb) as row
            (measure_id uuid, organisation_id uuid, post_id uuid)
        on conflict do nothing
        """,
        helpers);
  }

  /// Whoever calls it has seen to it that no document comes to stand under itself
  /// ([Links#refuseCircle]).
  public void putLinks(UUID document, Collection<UUID> measures, List<Service> links) {
    clear("delete from plan.link where measure_id = any(:ids)", measures);
    if (links.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into plan.link
                (measure_id, document_id, above_document_id, objective_id, above_measure_id,
                 articles)
            select measure_id, :document, above_document_id, objective_id, above_measure_id,
                   articles
            from jsonb_to_recordset(:rows::jsonb) as row
                (measure_id uuid, above_document_id uuid, objective_id uuid,
                 above_measure_id uuid, articles text)
            on conflict (measure_id, objective_id, above_measure_id) do nothing
            """)
        .param("document", document)
        .param("rows", json.writeValueAsString(links))
        .update();
  }

  public void putAims(Collection<UUID> indicators, List<Aim> aims) {
    clear("delete from plan.target where indicator_id = any(:ids)", indicators);
    put(
        """
        insert into plan.target (indicator_id, year, quarter, value)
        select indicator_id, year, quarter, value from jsonb_to_recordset(:rows::jsonb) as row
            (indicator_id uuid, year int, quarter int, value numeric)
        """,
        aims);
  }

  private void clear(String statement, Collection<UUID> ids) {
    database.sql(statement).param("ids", ids.toArray(UUID[]::new)).update();
  }

  private void put(String statement, List<?> rows) {
    if (!rows.isEmpty()) {
      database.sql(statement).param("rows", json.writeValueAsString(rows)).update();
    }
  }
}
