package mn.ukhaalag.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.evaluation.Scoring.Scored;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Outcome;
import mn.ukhaalag.plan.Outcome.Branch;
import mn.ukhaalag.plan.Outcomes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Scores documents as they are now, many with three queries.
@Component
public class Scorer {

  private final Outcomes outcomes;
  private final JdbcClient database;

  Scorer(Outcomes outcomes, JdbcClient database) {
    this.outcomes = outcomes;
    this.database = database;
  }

  /// A document's score with what it was made of.
  public record Work(Scored scored, List<Outcome> outcomes) {}

  /// The documents by their ids.
  public Map<UUID, Work> score(Scale scale, LocalDate day, Collection<UUID> documents) {
    Map<UUID, List<Branch>> branches =
        outcomes.branches(documents).stream().collect(Collectors.groupingBy(Branch::document));
    Map<UUID, List<Outcome>> measures =
        outcomes.of(documents).stream().collect(Collectors.groupingBy(Outcome::document));
    Map<UUID, Verdict> verdicts = verdicts(documents);
    var works = new HashMap<UUID, Work>();
    for (UUID document : documents) {
      List<Outcome> own = measures.getOrDefault(document, List.of());
      List<Branch> tree = branches.getOrDefault(document, List.of());
      works.put(document, new Work(Scoring.score(scale.content(), day, verdicts, tree, own), own));
    }
    return works;
  }

  /// Scores many documents one after the other, so that no more than one of them is in memory with
  /// all its measures.
  void each(
      Scale scale, LocalDate day, Collection<Document> documents, BiConsumer<Document, Work> then) {
    Map<UUID, Document> open = new LinkedHashMap<>();
    documents.forEach(it -> open.put(it.id(), it));
    List<UUID> ids = List.copyOf(open.keySet());
    Map<UUID, List<Branch>> branches =
        outcomes.branches(ids).stream().collect(Collectors.groupingBy(Branch::document));
    Map<UUID, Verdict> verdicts = verdicts(ids);
    BiConsumer<UUID, List<Outcome>> score =
        (id, own) -> {
          List<Branch> tree = branches.getOrDefault(id, List.of());
          var scored = Scoring.score(scale.content(), day, verdicts, tree, own);
          then.accept(Objects.requireNonNull(open.remove(id)), new Work(scored, own));
        };
    outcomes.each(ids, score);
    List.copyOf(open.keySet()).forEach(bare -> score.accept(bare, List.of()));
  }

  private Map<UUID, Verdict> verdicts(Collection<UUID> documents) {
    return database
        .sql(
            """
            select distinct on (v.measure_id) v.id, v.measure_id as measure, v.kind, v.told,
                   v.percent, v.reason, v.evidence, v.at, v.post_id as post
            from evaluation.verdict v where v.document_id = any(:ids)
            order by v.measure_id, v.id desc
            """)
        .param("ids", documents.toArray(UUID[]::new))
        .query(Verdict.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Verdict::measure, Function.identity()));
  }
}
