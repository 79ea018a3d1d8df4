package mn.ukhaalag.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Outcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes all scores anew, a thousand documents at a time: once a night, because what was not due
/// yesterday may be due today, and whenever somebody doubts. It comes to the same numbers as
/// [Refreshing], to the last digit.
@Component
public class Recount {

  private static final int CHUNK = 1_000;

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
    int counted = 0;
    UUID after = null;
    List<Document> chunk;
    do {
      chunk = count(scale, today, after, run);
      counted += chunk.size();
      after = chunk.isEmpty() ? null : chunk.getLast().id();
    } while (chunk.size() == CHUNK);
    forgetBefore(run);
    countOrganisations(scale, today);
    return counted;
  }

  private List<Document> count(Scale scale, LocalDate today, @Nullable UUID after, long run) {
    return inTurn(
        () -> {
          List<Document> chunk = outcomes.carriedOut(today, after, CHUNK);
          refreshing.keep(scale, today, chunk, run);
          return chunk;
        });
  }

  /// What organisations had to do in documents that are not carried out any more.
  private void forgetBefore(long run) {
    inTurn(
        () ->
            database
                .sql("delete from evaluation.share where run < :run")
                .param("run", run)
                .update());
  }

  private void countOrganisations(Scale scale, LocalDate today) {
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
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<UUID> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      inTurn(
          () -> {
            organisationScores.refresh(scale, chunk, today);
            return chunk;
          });
    }
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              refreshing.lock();
              return work.get();
            }));
  }
}
