package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Outcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the monitoring team found. Nothing is changed: a later finding takes the place of an
/// earlier one.
@Component
public class Verdicts {

  private static final String COLUMNS =
      """
      v.id, v.measure_id as measure, v.kind, v.told, v.percent, v.reason, v.evidence, v.at,
      v.post_id as post
      from evaluation.verdict v
      """;

  private final JdbcClient database;
  private final Outcomes outcomes;
  private final Refreshing refreshing;
  private final Ledger ledger;
  private final Clock clock;

  Verdicts(
      JdbcClient database, Outcomes outcomes, Refreshing refreshing, Ledger ledger, Clock clock) {
    this.database = database;
    this.outcomes = outcomes;
    this.refreshing = refreshing;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What is found.
  ///
  /// @param percent null where it cannot be assessed
  public record Finding(
      Verdict.Kind kind, @Nullable BigDecimal percent, String reason, String evidence) {}

  /// All findings on a measure, the newest first.
  public List<Verdict> of(UUID measure) {
    return database
        .sql("select " + COLUMNS + "where v.measure_id = :id order by v.id desc")
        .param("id", measure)
        .query(Verdict.class)
        .list();
  }

  /// The newest finding on each of the measures, by measure.
  public Map<UUID, Verdict> newest(Collection<UUID> measures) {
    return database
        .sql(
            "select distinct on (v.measure_id) "
                + COLUMNS
                + "where v.measure_id = any(:ids) order by v.measure_id, v.id desc")
        .param("ids", measures.toArray(UUID[]::new))
        .query(Verdict.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Verdict::measure, Function.identity()));
  }

  /// Writes down what was found, and makes all scores above it anew.
  ///
  /// @return its id, on which the files of evidence hang as [Verdict#FILES]
  @Transactional
  public UUID find(Author author, Measure measure, Finding finding) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("measure", measure.id());
    params.put("document", measure.document());
    params.put("kind", finding.kind().name());
    params.put("told", outcomes.reported(measure).orElse(null));
    params.put("percent", finding.percent());
    params.put("reason", finding.reason());
    params.put("evidence", finding.evidence());
    params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    params.put("account", author.account());
    params.put("post", author.post());
    UUID id =
        database
            .sql(
                """
                insert into evaluation.verdict
                    (measure_id, document_id, kind, told, percent, reason, evidence, at,
                     account_id, post_id)
                values (:measure, :document, :kind, :told, :percent, :reason, :evidence, :now,
                        :account, :post)
                returning id
                """)
            .params(params)
            .query(UUID.class)
            .single();
    ledger.append(
        author,
        "evaluation.checked",
        measure.thing(),
        finding.toString(),
        Map.of("kind", finding.kind().name()));
    refreshing.refreshDocument(measure.document());
    return id;
  }
}
