package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/// Adds and changes many lines of a plan at once, each with its entry in the ledger. A batch is
/// handed to PostgreSQL as one JSON document, which keeps the statements few. A line keeps its
/// code: what is changed is found by its id.
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

  private interface Line {
    UUID id();

    /// What the ledger says it was done to.
    UUID thing();

    String content();
  }

  /// An objective with the id that it has or is to have.
  public record Head(UUID id, Objective.Facts facts) implements Line {
    @Override
    public UUID thing() {
      return id;
    }

    @Override
    public String content() {
      return facts.toString();
    }
  }

  /// A measure with the id that it has or is to have.
  ///
  /// @param parent the measure that it is an activity of; null for none
  /// @param content all that is written of it, for the ledger
  public record Deed(
      UUID id, UUID objective, @Nullable UUID parent, Measure.Promise promise, String content)
      implements Line {
    @Override
    public UUID thing() {
      return id;
    }
  }

  /// An indicator with the id that it has or is to have.
  ///
  /// @param content all that is written of it, for the ledger
  public record Gauge(
      UUID id, UUID measure, Indicator.Facts facts, @Nullable String feed, String content)
      implements Line {
    @Override
    public UUID thing() {
      return measure;
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  private record HeadRow(
      UUID id, @Nullable UUID parentId, String code, String title, @Nullable BigDecimal weight) {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record DeedRow(
      UUID id,
      UUID objectiveId,
      @Nullable UUID parentId,
      String code,
      String title,
      String result,
      UUID organisationId,
      @Nullable UUID postId,
      LocalDate startsOn,
      LocalDate dueOn,
      @Nullable BigDecimal weight,
      boolean needsEvidence,
      boolean isPublic) {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record GaugeRow(
      UUID id,
      UUID measureId,
      String name,
      String unit,
      String direction,
      String counting,
      boolean isShare,
      @Nullable BigDecimal baseline,
      @Nullable Integer baselineYear,
      @Nullable String breakdown,
      String source,
      @Nullable UUID enteredBy,
      @Nullable String feed) {}

  /// Adds objectives, and changes those that there are.
  ///
  /// @param known the ids of those that there are
  public void putObjectives(Author author, UUID document, List<Head> heads, Set<UUID> known) {
    put(
        """
        insert into plan.objective (id, document_id, parent_id, code, title, weight)
        select id, :document, parent_id, code, title, weight
        from jsonb_to_recordset(:rows::jsonb) as row
            (id uuid, parent_id uuid, code text, title text, weight numeric)
        on conflict (id) do update
        set parent_id = excluded.parent_id, title = excluded.title, weight = excluded.weight,
            revision = plan.objective.revision + 1
        """,
        document,
        heads.stream()
            .map(
                it ->
                    new HeadRow(
                        it.id(),
                        it.facts().parent(),
                        it.facts().code(),
                        it.facts().title(),
                        it.facts().weight()))
            .toList());
    tell(author, "plan.objective", "plan-objective", heads, known);
  }

  /// Adds measures and activities, and changes those that there are.
  ///
  /// @param known the ids of those that there are
  public void putMeasures(Author author, UUID document, List<Deed> deeds, Set<UUID> known) {
    put(
        """
        insert into plan.measure
            (id, document_id, objective_id, parent_id, code, title, result, organisation_id,
             post_id, starts_on, due_on, weight, needs_evidence, is_public)
        select id, :document, objective_id, parent_id, code, title, result, organisation_id,
               post_id, starts_on, due_on, weight, needs_evidence, is_public
        from jsonb_to_recordset(:rows::jsonb) as row
            (id uuid, objective_id uuid, parent_id uuid, code text, title text, result text,
             organisation_id uuid, post_id uuid, starts_on date, due_on date, weight numeric,
             needs_evidence boolean, is_public boolean)
        on conflict (id) do update
        set objective_id = excluded.objective_id, parent_id = excluded.parent_id,
            title = excluded.title, result = excluded.result,
            organisation_id = excluded.organisation_id, post_id = excluded.post_id,
            starts_on = excluded.starts_on, due_on = excluded.due_on, weight = excluded.weight,
            needs_evidence = excluded.needs_evidence, is_public = excluded.is_public,
            revision = plan.measure.revision + 1
        """,
        document,
        deeds.stream().map(BulkLines::row).toList());
    tell(author, "plan.measure", Measure.THING, deeds, known);
  }

  private static DeedRow row(Deed deed) {
    var promise = deed.promise();
    return new DeedRow(
        deed.id(),
        deed.objective(),
        deed.parent(),
        promise.code(),
        promise.title(),
        promise.result(),
        promise.organisation(),
        promise.post(),
        promise.startsOn(),
        promise.dueOn(),
        promise.weight(),
        promise.needsEvidence(),
        promise.isPublic());
  }

  /// Adds indicators, and changes those that there are.
  ///
  /// @param known the ids of those that there are
  public void putIndicators(Author author, UUID document, List<Gauge> gauges, Set<UUID> known) {
    put(
        """
        insert into plan.indicator
            (id, measure_id, name, unit, direction, counting, is_share, baseline, baseline_year,
             breakdown, source, entered_by, feed)
        select id, measure_id, name, unit, direction, counting, is_share, baseline, baseline_year,
               breakdown, source, entered_by, feed
        from jsonb_to_recordset(:rows::jsonb) as row
            (id uuid, measure_id uuid, name text, unit text, direction text, counting text,
             is_share boolean, baseline numeric, baseline_year int, breakdown text, source text,
             entered_by uuid, feed text)
        where :document::uuid is not null
        on conflict (id) do update
        set unit = excluded.unit, direction = excluded.direction, counting = excluded.counting,
            is_share = excluded.is_share, baseline = excluded.baseline,
            baseline_year = excluded.baseline_year, breakdown = excluded.breakdown,
            source = excluded.source, entered_by = excluded.entered_by, feed = excluded.feed,
            revision = plan.indicator.revision + 1
        """,
        document,
        gauges.stream().map(BulkLines::row).toList());
    tell(author, "plan.indicator", Measure.THING, gauges, known);
  }

  private static GaugeRow row(Gauge gauge) {
    var facts = gauge.facts();
    return new GaugeRow(
        gauge.id(),
        gauge.measure(),
        facts.name(),
        facts.unit(),
        facts.direction().name(),
        facts.counting().name(),
        facts.isShare(),
        facts.baseline(),
        facts.baselineYear(),
        facts.breakdown() == null ? null : facts.breakdown().name(),
        facts.source(),
        facts.enteredBy(),
        gauge.feed());
  }

  private void put(String statement, UUID document, List<?> rows) {
    if (!rows.isEmpty()) {
      database
          .sql(statement)
          .param("document", document)
          .param("rows", json.writeValueAsString(rows))
          .update();
    }
  }

  private void tell(
      Author author, String act, String kind, List<? extends Line> lines, Set<UUID> known) {
    for (boolean isKnown : new boolean[] {false, true}) {
      List<Ledger.Act> acts =
          lines.stream()
              .filter(it -> isKnown == known.contains(it.id()))
              .map(it -> new Ledger.Act(it.thing(), it.content(), Map.of()))
              .toList();
      if (!acts.isEmpty()) {
        ledger.appendAll(author, act + (isKnown ? "-changed" : "-added"), kind, acts);
      }
    }
  }
}
