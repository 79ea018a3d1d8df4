package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Adds many lines to a plan at once, each with its entry in the ledger. A batch is handed to
/// PostgreSQL as one JSON document, which keeps the statements few.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BulkLines {

  private final JdbcClient database;
  private final JsonMapper json;
  private final Ledger ledger;

  BulkLines(JdbcClient database, JsonMapper json, Ledger ledger) {
    this.database = database;
    this.json = json;
    this.ledger = ledger;
  }

  /// Adds objectives at the top of a plan, by the ids that they are to have.
  public void addObjectives(Author author, UUID document, Map<UUID, Objective.Facts> lines) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    var acts = new ArrayList<Ledger.Act>();
    lines.forEach(
        (id, facts) -> {
          Map<String, @Nullable Object> row = new HashMap<>();
          row.put("id", id);
          row.put("code", facts.code());
          row.put("title", facts.title());
          rows.add(row);
          acts.add(new Ledger.Act(id, facts.toString(), Map.of()));
        });
    insert(
        """
        insert into plan.objective (id, document_id, code, title)
        select id, :document, code, title
        from jsonb_to_recordset(:rows::jsonb) as row (id uuid, code text, title text)
        """,
        document,
        rows);
    ledger.appendAll(author, "plan.objective-added", "plan-objective", acts);
  }

  /// A measure with the id that it is to have.
  public record Line(UUID id, UUID objective, Measure.Promise promise) {}

  /// Adds measures.
  public void addMeasures(Author author, UUID document, List<Line> lines) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    var acts = new ArrayList<Ledger.Act>();
    for (Line line : lines) {
      rows.add(row(line));
      acts.add(new Ledger.Act(line.id(), line.promise().toString(), Map.of()));
    }
    insert(
        """
        insert into plan.measure
            (id, document_id, objective_id, code, title, result, organisation_id, starts_on,
             due_on, weight, needs_evidence)
        select id, :document, objective_id, code, title, result, organisation_id, starts_on,
               due_on, weight, needs_evidence
        from jsonb_to_recordset(:rows::jsonb) as row
            (id uuid, objective_id uuid, code text, title text, result text,
             organisation_id uuid, starts_on date, due_on date, weight numeric,
             needs_evidence boolean)
        """,
        document,
        rows);
    ledger.appendAll(author, "plan.measure-added", Measure.THING, acts);
  }

  private static Map<String, @Nullable Object> row(Line line) {
    var promise = line.promise();
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", line.id());
    row.put("objective_id", line.objective());
    row.put("code", promise.code());
    row.put("title", promise.title());
    row.put("result", promise.result());
    row.put("organisation_id", promise.organisation());
    row.put("starts_on", promise.startsOn().toString());
    row.put("due_on", promise.dueOn().toString());
    row.put("weight", promise.weight());
    row.put("needs_evidence", promise.needsEvidence());
    return row;
  }

  /// An indicator with the id that it is to have, and what it is to reach by the end of a year.
  public record Gauge(
      UUID id, UUID measure, Indicator.Facts facts, int year, @Nullable BigDecimal target) {}

  /// Adds indicators with their targets.
  public void addIndicators(Author author, UUID document, List<Gauge> lines) {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    var acts = new ArrayList<Ledger.Act>();
    for (Gauge gauge : lines) {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("id", gauge.id());
      row.put("measure_id", gauge.measure());
      row.put("name", gauge.facts().name());
      row.put("unit", gauge.facts().unit());
      row.put("direction", gauge.facts().direction().name());
      row.put("counting", gauge.facts().counting().name());
      row.put("baseline", gauge.facts().baseline());
      row.put("year", gauge.year());
      row.put("value", gauge.target());
      rows.add(row);
      acts.add(new Ledger.Act(gauge.measure(), gauge.toString(), Map.of()));
    }
    insert(
        """
        with given as (
            select * from jsonb_to_recordset(:rows::jsonb) as row
                (id uuid, measure_id uuid, name text, unit text, direction text, counting text,
                 baseline numeric, year int, value numeric)
            where :document::uuid is not null),
        gauges as (
            insert into plan.indicator (id, measure_id, name, unit, direction, counting, baseline)
            select id, measure_id, name, unit, direction, counting, baseline from given
            returning id)
        insert into plan.target (indicator_id, year, quarter, value)
        select given.id, year, 0, value from given join gauges on gauges.id = given.id
        where value is not null
        """,
        document,
        rows);
    ledger.appendAll(author, "plan.indicator-added", Measure.THING, acts);
  }

  private void insert(String statement, UUID document, List<Map<String, @Nullable Object>> rows) {
    database
        .sql(statement)
        .param("document", document)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }
}
