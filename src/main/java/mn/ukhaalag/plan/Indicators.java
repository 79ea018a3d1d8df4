package mn.ukhaalag.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The indicators of measures, their targets and what was reached.
@Component
public class Indicators {

  private static final String SELECT =
      """
      select i.id, i.measure_id, i.name, i.unit, i.direction, i.counting, i.is_share, i.baseline,
             i.baseline_year, i.breakdown, i.source, i.entered_by, i.feed, i.revision,
             i.dropped_at is not null as is_dropped
      from plan.indicator i
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Indicators(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Those of the measures that were not dropped, in the order in which they were entered.
  public List<Indicator> of(Collection<UUID> measures) {
    return database
        .sql(SELECT + "where i.measure_id = any(:ids) and i.dropped_at is null order by i.id")
        .param("ids", measures.toArray(UUID[]::new))
        .query(Indicators::indicator)
        .list();
  }

  public Optional<Indicator> find(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : database
            .sql(SELECT + "where i.id = :id")
            .param("id", id)
            .query(Indicators::indicator)
            .optional();
  }

  /// Those that are filled from a feed, of documents that are in force in that year.
  public List<Indicator> fed(Collection<String> feeds, int year) {
    return database
        .sql(
            SELECT
                + """
                join plan.measure m on m.id = i.measure_id
                join plan.document d on d.id = m.document_id
                where i.feed = any(:feeds) and i.dropped_at is null
                  and d.state in ('IN_FORCE', 'AMENDED')
                  and extract(year from d.valid_from) <= :year
                  and extract(year from d.valid_to) >= :year
                order by i.id
                """)
        .param("feeds", feeds.toArray(String[]::new))
        .param("year", year)
        .query(Indicators::indicator)
        .list();
  }

  /// Adds one.
  ///
  /// @param feed the key of the feed that fills it; null for none
  @Transactional
  public UUID add(Author author, UUID measure, Indicator.Facts facts, @Nullable String feed) {
    UUID id =
        database
            .sql(
                """
                insert into plan.indicator
                    (measure_id, name, unit, direction, counting, is_share, baseline,
                     baseline_year, breakdown, source, entered_by, feed)
                values (:measure, :name, :unit, :direction, :counting, :isShare, :baseline,
                        :baselineYear, :breakdown, :source, :enteredBy, :feed)
                returning id
                """)
            .param("measure", measure)
            .params(params(facts))
            .param("feed", feed)
            .query(UUID.class)
            .single();
    ledger.append(
        author, "plan.indicator-added", Measure.thing(measure), id + " " + facts, Map.of());
    return id;
  }

  /// Changes one.
  ///
  /// @param revision that the one who changes it has seen
  /// @return false if somebody else has changed it since
  @Transactional
  public boolean change(Author author, Indicator before, Indicator.Facts facts, int revision) {
    int changed =
        database
            .sql(
                """
                update plan.indicator
                set name = :name, unit = :unit, direction = :direction, counting = :counting,
                    is_share = :isShare, baseline = :baseline, baseline_year = :baselineYear,
                    breakdown = :breakdown, source = :source, entered_by = :enteredBy,
                    revision = revision + 1
                where id = :id and revision = :revision and dropped_at is null
                """)
            .params(params(facts))
            .param("id", before.id())
            .param("revision", revision)
            .update();
    if (changed == 1) {
      ledger.append(
          author,
          "plan.indicator-changed",
          Measure.thing(before.measure()),
          before.id() + " " + facts,
          Map.of());
    }
    return changed == 1;
  }

  /// Takes one out.
  @Transactional
  public void drop(Author author, Indicator indicator) {
    database
        .sql("update plan.indicator set dropped_at = :now where id = :id and dropped_at is null")
        .param("id", indicator.id())
        .param("now", Documents.utc(clock.instant()))
        .update();
    ledger.append(
        author,
        "plan.indicator-dropped",
        Measure.thing(indicator.measure()),
        indicator.id().toString(),
        Map.of());
  }

  private static Map<String, @Nullable Object> params(Indicator.Facts facts) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("name", facts.name());
    params.put("unit", facts.unit());
    params.put("direction", facts.direction().name());
    params.put("counting", facts.counting().name());
    params.put("isShare", facts.isShare());
    params.put("baseline", facts.baseline());
    params.put("baselineYear", facts.baselineYear());
    params.put("breakdown", facts.breakdown() == null ? null : facts.breakdown().name());
    params.put("source", facts.source());
    params.put("enteredBy", facts.enteredBy());
    return params;
  }

  private static Indicator indicator(ResultSet row, int number) throws SQLException {
    String breakdown = row.getString("breakdown");
    var facts =
        new Indicator.Facts(
            row.getString("name"),
            row.getString("unit"),
            Indicator.Direction.valueOf(row.getString("direction")),
            Indicator.Counting.valueOf(row.getString("counting")),
            row.getBoolean("is_share"),
            row.getBigDecimal("baseline"),
            row.getObject("baseline_year", Integer.class),
            breakdown == null ? null : Indicator.Breakdown.valueOf(breakdown),
            row.getString("source"),
            row.getObject("entered_by", UUID.class));
    return new Indicator(
        row.getObject("id", UUID.class),
        row.getObject("measure_id", UUID.class),
        facts,
        row.getString("feed"),
        row.getInt("revision"),
        row.getBoolean("is_dropped"));
  }
}
