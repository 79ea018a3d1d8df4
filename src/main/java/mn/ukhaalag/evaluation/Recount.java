package mn.ukhaalag.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Outcomes;
import mn.ukhaalag.plan.Outcomes.Range;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes all scores anew: once a night, because what was not due yesterday may be due today, and
/// whenever somebody doubts. It comes to the same numbers as [Refreshing], to the last digit.
///
/// It goes on in short steps, several side by side, so that whoever opens a board meanwhile waits
/// for one step at most, and holds no more than a few documents in memory.
@Component
public class Recount {

  /// Documents of a step: a few thousand measures.
  private static final int DOCUMENTS = 200;

  private static final int ORGANISATIONS = 100;
  private static final int MOST_WORKERS = 4;

  private final Outcomes outcomes;
  private final Organisations organisations;
  private final Refreshing refreshing;
  private final OrganisationScores organisationScores;
  private final Scales scales;
  private final LegalTime legalTime;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Recount(
      Outcomes outcomes,
      Organisations organisations,
      Refreshing refreshing,
      OrganisationScores organisationScores,
      Scales scales,
      LegalTime legalTime,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.outcomes = outcomes;
    this.organisations = organisations;
    this.refreshing = refreshing;
    this.organisationScores = organisationScores;
    this.scales = scales;
    this.legalTime = legalTime;
    this.database = database;
    this.transaction = transaction;
  }

  /// Counts everything.
  ///
  /// @return how many documents there are
  public int run() {
    LocalDate today = legalTime.today();
    Scale scale = scales.on(Scale.Kind.WORK, today);
    long run = database.sql("select nextval('evaluation.run')").query(Long.class).single();
    int counted = sideBySide(outcomes.ranges(DOCUMENTS), range -> count(scale, today, range, run));
    forgetBefore(run);
    sideBySide(organisations(today), some -> count(scale, today, some));
    return counted;
  }

  private int count(Scale scale, LocalDate today, Range range, long run) {
    List<Document> now = outcomes.carriedOut(today, range);
    refreshing.keep(scale, today, now.stream().map(Document::id).toList(), now, run);
    return now.size();
  }

  private int count(Scale scale, LocalDate today, List<UUID> some) {
    organisationScores.refresh(scale, some, today);
    return some.size();
  }

  /// What organisations had to do in documents that are not carried out any more.
  private void forgetBefore(long run) {
    database.sql("delete from evaluation.share where run < :run").param("run", run).update();
  }

  private List<List<UUID>> organisations(LocalDate today) {
    List<UUID> all =
        database
            .sql(
                """
                select unnest(:today::uuid[])
                union select organisation_id from evaluation.organisation_score
                      where month = :month
                union select organisation_id from evaluation.share
                """)
            .param(
                "today", organisations.list().stream().map(Organisation::id).toArray(UUID[]::new))
            .param("month", today.withDayOfMonth(1))
            .query(UUID.class)
            .list();
    var parts = new ArrayList<List<UUID>>();
    for (int from = 0; from < all.size(); from += ORGANISATIONS) {
      parts.add(all.subList(from, Math.min(all.size(), from + ORGANISATIONS)));
    }
    return parts;
  }

  /// Does all of the steps, each in a transaction of its own.
  ///
  /// @return the sum of what they counted
  private <T> int sideBySide(List<T> steps, ToIntFunction<T> step) {
    int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Integer>> counted =
          steps.stream().map(it -> threads.submit(() -> inTurn(it, step))).toList();
      int sum = 0;
      for (Future<Integer> one : counted) {
        sum += one.get();
      }
      return sum;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a step of the recount failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the recount was stopped", stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  /// Nobody waits for the disk: if the machine fails, the recount is made once more.
  private <T> int inTurn(T step, ToIntFunction<T> work) {
    Integer counted =
        transaction.execute(
            status -> {
              database
                  .sql("select set_config('synchronous_commit', 'off', true)")
                  .query(String.class)
                  .single();
              refreshing.lockWithOthers();
              return work.applyAsInt(step);
            });
    return counted == null ? 0 : counted;
  }
}
