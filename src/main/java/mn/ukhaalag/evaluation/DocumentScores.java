package mn.ukhaalag.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.evaluation.Scorer.Work;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far documents are, as it stood last in each month, and what part of the policy documents
/// each organisation answers for.
@Component
public class DocumentScores {

  private final JdbcClient database;

  DocumentScores(JdbcClient database) {
    this.database = database;
  }

  /// A document's score in a month.
  ///
  /// @param score not rounded; null if nothing counts
  public record Row(
      LocalDate month,
      UUID document,
      UUID scale,
      @Nullable BigDecimal score,
      int counted,
      int leftOut) {}

  /// A document, oldest month first.
  public List<Row> history(UUID document) {
    return database
        .sql(
            """
            select month, document_id as document, scale_id as scale, score, counted, left_out
            from evaluation.document_score where document_id = :id order by month
            """)
        .param("id", document)
        .query(Row.class)
        .list();
  }

  /// The newest scores of these documents, by document.
  public Map<UUID, Row> newest(Collection<UUID> documents) {
    var newest = new HashMap<UUID, Row>();
    database
        .sql(
            """
            select distinct on (document_id) month, document_id as document, scale_id as scale,
                   score, counted, left_out
            from evaluation.document_score where document_id = any(:ids)
            order by document_id, month desc
            """)
        .param("ids", documents.toArray(UUID[]::new))
        .query(Row.class)
        .list()
        .forEach(it -> newest.put(it.document(), it));
    return newest;
  }

  /// The documents in which an organisation has something to do this month: its own plans,
  /// and the policy documents with measures that it answers for.
  public Set<UUID> of(UUID organisation, LocalDate month) {
    return database
        .sql(
            """
            select document_id from evaluation.document_score
            where organisation_id = :id and month = :month and level in ('ORGANISATION', 'UNIT')
            union
            select document_id from evaluation.share where organisation_id = :id
            """)
        .param("id", organisation)
        .param("month", month)
        .query(UUID.class)
        .set();
  }

  /// What a document came to.
  ///
  /// @param score not rounded; null if nothing counts
  /// @param shares what each organisation answers for in it; only of policy documents
  record Result(
      Document document,
      @Nullable BigDecimal score,
      int counted,
      int leftOut,
      Collection<Share> shares) {

    static Result of(Document document, Work work) {
      return new Result(
          document,
          work.scored().total().score(),
          count(work, true),
          count(work, false),
          document.level().isPolicy() ? Share.of(document.id(), work) : List.of());
    }

    /// How many measures count, or are left out; activities are part of their measure, and what
    /// was taken out is not there any more.
    private static int count(Work work, boolean counts) {
      return (int)
          work.outcomes().stream()
              .filter(it -> it.parent() == null && it.state() != Measure.State.DROPPED)
              .map(it -> work.scored().marks().get(it.id()))
              .filter(mark -> (mark != null && mark.counts()) == counts)
              .count();
    }

    @Nullable String text() {
      return score == null ? null : score.toPlainString();
    }
  }

  /// What an organisation answers for in a document.
  record Share(UUID document, UUID organisation, int counted, BigDecimal total) {

    private Share plus(BigDecimal score) {
      return new Share(document, organisation, counted + 1, total.add(score));
    }

    private static Collection<Share> of(UUID document, Work work) {
      var shares = new HashMap<UUID, Share>();
      for (Outcome outcome : work.outcomes()) {
        if (outcome.parent() != null || outcome.state() == Measure.State.DROPPED) {
          continue;
        }
        UUID organisation = outcome.organisation();
        Share before =
            shares.getOrDefault(
                organisation, new Share(document, organisation, 0, BigDecimal.ZERO));
        Mark mark = work.scored().marks().get(outcome.id());
        BigDecimal score = mark == null ? null : mark.score();
        shares.put(organisation, score == null ? before : before.plus(score));
      }
      return List.copyOf(shares.values());
    }

    /// The same number may be written with more digits.
    private boolean isSame(@Nullable Share other) {
      return other != null && counted == other.counted && total.compareTo(other.total) == 0;
    }
  }

  /// Keeps what documents came to, in the caller's transaction.
  ///
  /// @param all the ids of the documents that were looked at; what organisations had to do in those
  ///     of them that came to nothing is taken away
  /// @param run the newest full recount
  /// @return the organisations for whom something changed
  Set<UUID> keep(
      LocalDate month, Scale scale, Collection<UUID> all, List<Result> results, long run) {
    Map<Key, Share> before = forget(all);
    List<Share> shares = results.stream().flatMap(it -> it.shares().stream()).toList();
    var changed = new HashSet<UUID>();
    for (Share share : shares) {
      if (!share.isSame(before.remove(Key.of(share)))) {
        changed.add(share.organisation());
      }
    }
    before.keySet().forEach(gone -> changed.add(gone.organisation()));
    keepShares(shares, run);
    keepScores(month, scale, results);
    return changed;
  }

  private record Key(UUID document, UUID organisation) {

    static Key of(Share share) {
      return new Key(share.document(), share.organisation());
    }
  }

  private Map<Key, Share> forget(Collection<UUID> documents) {
    var before = new HashMap<Key, Share>();
    database
        .sql(
            """
            delete from evaluation.share where document_id = any(:ids)
            returning document_id as document, organisation_id as organisation, counted, total
            """)
        .param("ids", documents.toArray(UUID[]::new))
        .query(Share.class)
        .list()
        .forEach(it -> before.put(Key.of(it), it));
    return before;
  }

  private void keepShares(List<Share> shares, long run) {
    if (shares.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into evaluation.share (document_id, organisation_id, counted, total, run)
            select document, organisation, counted, total::numeric, :run
            from unnest(:documents, :organisations, :counted, :totals)
                 as share (document, organisation, counted, total)
            """)
        .param("documents", shares.stream().map(Share::document).toArray(UUID[]::new))
        .param("organisations", shares.stream().map(Share::organisation).toArray(UUID[]::new))
        .param("counted", shares.stream().mapToInt(Share::counted).toArray())
        .param(
            "totals", shares.stream().map(it -> it.total().toPlainString()).toArray(String[]::new))
        .param("run", run)
        .update();
  }

  /// What is as it was is not written again.
  private void keepScores(LocalDate month, Scale scale, List<Result> results) {
    if (results.isEmpty()) {
      return;
    }
    List<Document> documents = results.stream().map(Result::document).toList();
    database
        .sql(
            """
            insert into evaluation.document_score as kept
                (month, document_id, organisation_id, level, scale_id, score, counted, left_out)
            select :month, document, organisation, level, :scale, score::numeric, counted, left_out
            from unnest(:documents, :organisations, :levels, :scores, :counted, :leftOut)
                 as one (document, organisation, level, score, counted, left_out)
            on conflict (document_id, month) do update
            set organisation_id = excluded.organisation_id, level = excluded.level,
                scale_id = excluded.scale_id, score = excluded.score,
                counted = excluded.counted, left_out = excluded.left_out
            where (kept.organisation_id, kept.level, kept.scale_id, kept.score, kept.counted,
                   kept.left_out)
               is distinct from
                  (excluded.organisation_id, excluded.level, excluded.scale_id, excluded.score,
                   excluded.counted, excluded.left_out)
            """)
        .param("month", month)
        .param("scale", scale.id())
        .param("documents", documents.stream().map(Document::id).toArray(UUID[]::new))
        .param("organisations", documents.stream().map(Document::organisation).toArray(UUID[]::new))
        .param("levels", documents.stream().map(it -> it.level().name()).toArray(String[]::new))
        .param("scores", results.stream().map(Result::text).toArray(String[]::new))
        .param("counted", results.stream().mapToInt(Result::counted).toArray())
        .param("leftOut", results.stream().mapToInt(Result::leftOut).toArray())
        .update();
  }
}
