package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.evaluation.OrganisationFacts.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How far organisations are, as it stood last in each month, and how that was reached.
@Component
public class OrganisationScores {

  private final JdbcClient database;
  private final OrganisationFacts facts;
  private final JsonMapper json;

  OrganisationScores(JdbcClient database, OrganisationFacts facts, JsonMapper json) {
    this.database = database;
    this.facts = facts;
    this.json = json;
  }

  /// An organisation's score in a month.
  ///
  /// @param score not rounded; null if nothing could be assessed
  /// @param late how many of its measures are late
  public record Row(
      LocalDate month, UUID organisation, UUID scale, @Nullable BigDecimal score, int late) {}

  /// A score with how it was reached.
  public record Explained(Row row, Explanation explanation) {}

  /// All organisations in a month, the best first, those without a score last.
  public List<Row> in(LocalDate month) {
    return database
        .sql(
            """
            select month, organisation_id as organisation, scale_id as scale, score, late
            from evaluation.organisation_score where month = :month
            order by score desc nulls last, organisation_id
            """)
        .param("month", month)
        .query(OrganisationScores::row)
        .list();
  }

  /// These organisations from one month to another, the oldest month first.
  public List<Row> between(Collection<UUID> organisations, LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select month, organisation_id as organisation, scale_id as scale, score, late
            from evaluation.organisation_score
            where organisation_id = any(:ids) and month between :from and :to
            order by month, organisation_id
            """)
        .param("ids", organisations.toArray(UUID[]::new))
        .param("from", from)
        .param("to", to)
        .query(OrganisationScores::row)
        .list();
  }

  /// The mean of all organisations in each month.
  public record Month(LocalDate month, BigDecimal mean, int organisations) {}

  public List<Month> means(LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select month, avg(score) as mean, count(*) as organisations
            from evaluation.organisation_score
            where month between :from and :to and score is not null
            group by month order by month
            """)
        .param("from", from)
        .param("to", to)
        .query(Month.class)
        .list();
  }

  /// The organisation in that month, with how its score was reached.
  public Optional<Explained> find(UUID organisation, LocalDate month) {
    return database
        .sql(
            """
            select month, organisation_id, scale_id, score, late, explanation::text as explanation
            from evaluation.organisation_score
            where organisation_id = :id and month = :month
            """)
        .param("id", organisation)
        .param("month", month)
        .query(this::explained)
        .optional();
  }

  /// Makes the scores of these organisations anew, in the caller's transaction.
  void refresh(Scale scale, Collection<UUID> organisations, LocalDate day) {
    if (organisations.isEmpty()) {
      return;
    }
    List<UUID> ids = organisations.stream().sorted().toList();
    Map<UUID, Facts> known = facts.of(scale, ids, day);
    List<Facts> inOrder = ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
    database
        .sql(
            """
            insert into evaluation.organisation_score as kept
                (month, organisation_id, scale_id, score, late, explanation)
            select :month, organisation, :scale, score::numeric, late, explanation::jsonb
            from unnest(:organisations, :scores, :late, :explanations)
                 as one (organisation, score, late, explanation)
            on conflict (month, organisation_id) do update
            set scale_id = excluded.scale_id, score = excluded.score, late = excluded.late,
                explanation = excluded.explanation
            where (kept.scale_id, kept.score, kept.late, kept.explanation) is distinct from
                  (excluded.scale_id, excluded.score, excluded.late, excluded.explanation)
            """)
        .param("month", day.withDayOfMonth(1))
        .param("scale", scale.id())
        .param("organisations", ids.toArray(UUID[]::new))
        .param("scores", inOrder.stream().map(OrganisationScores::score).toArray(String[]::new))
        .param("late", inOrder.stream().mapToInt(Facts::late).toArray())
        .param(
            "explanations",
            inOrder.stream()
                .map(it -> json.writeValueAsString(it.explanation()))
                .toArray(String[]::new))
        .update();
  }

  private static @Nullable String score(Facts facts) {
    return facts.explanation().score().map(BigDecimal::toPlainString).orElse(null);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject(1, LocalDate.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getBigDecimal(4),
        row.getInt(5));
  }

  private Explained explained(ResultSet row, int number) throws SQLException {
    return new Explained(
        new Row(
            row.getObject("month", LocalDate.class),
            row.getObject("organisation_id", UUID.class),
            row.getObject("scale_id", UUID.class),
            row.getBigDecimal("score"),
            row.getInt("late")),
        json.readValue(row.getString("explanation"), Explanation.class));
  }
}
