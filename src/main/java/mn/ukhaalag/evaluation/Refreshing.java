package mn.ukhaalag.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.evaluation.DocumentScores.Result;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Outcomes;
import mn.ukhaalag.plan.Outcomes.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the scores in step with what happens to plans: only what was touched is made anew, and
/// what stands above it. Whoever opens a board catches up first, so that nobody sees an old score;
/// a job does the same in the background.
///
/// Whoever makes scores holds one lock of the database until his commit, on whatever node: else
/// an older reading could overwrite a newer one.
@Component
public class Refreshing {

  private static final long LOCK = 7_146_203_115L;

  /// What one who opens a board makes anew at most; the job does the rest.
  private static final int MOST = 400;

  private final Outcomes outcomes;
  private final Documents documents;
  private final Scorer scorer;
  private final DocumentScores documentScores;
  private final OrganisationScores organisationScores;
  private final Scales scales;
  private final LegalTime legalTime;
  private final JdbcClient database;

  Refreshing(
      Outcomes outcomes,
      Documents documents,
      Scorer scorer,
      DocumentScores documentScores,
      OrganisationScores organisationScores,
      Scales scales,
      LegalTime legalTime,
      JdbcClient database) {
    this.outcomes = outcomes;
    this.documents = documents;
    this.scorer = scorer;
    this.documentScores = documentScores;
    this.organisationScores = organisationScores;
    this.scales = scales;
    this.legalTime = legalTime;
    this.database = database;
  }

  /// Makes anew what was touched since the last time.
  ///
  /// @return whether anything was
  @Transactional
  public boolean catchUp() {
    if (!outcomes.isAnythingTouched()) {
      return false;
    }
    lock();
    Touched touched = outcomes.take(MOST);
    refresh(touched.documents(), touched.organisations());
    return !touched.isEmpty();
  }

  /// Makes one document anew, and all that depends on it.
  @Transactional(propagation = Propagation.MANDATORY)
  public void refreshDocument(UUID document) {
    lock();
    refresh(Set.of(document), Set.of());
  }

  /// Makes one organisation anew.
  @Transactional(propagation = Propagation.MANDATORY)
  public void refreshOrganisation(UUID organisation) {
    lock();
    refresh(Set.of(), Set.of(organisation));
  }

  private void refresh(Set<UUID> touched, Set<UUID> organisations) {
    LocalDate today = legalTime.today();
    Scale scale = scales.on(Scale.Kind.WORK, today);
    Collection<Document> known = documents.named(touched).values();
    List<Document> now =
        known.stream().filter(it -> it.state().isCarriedOut() && it.holds(today)).toList();
    var affected = new HashSet<>(organisations);
    affected.addAll(dependents(known));
    affected.addAll(keep(scale, today, touched, now, run()));
    organisationScores.refresh(scale, affected, today);
  }

  /// The organisations whose scores the documents are part of, besides those that have a share in
  /// a policy document: that one changed is seen by [DocumentScores#keep]. The plan of a single
  /// official counts for nobody else.
  private Set<UUID> dependents(Collection<Document> known) {
    var dependents = new HashSet<UUID>();
    var plans = new ArrayList<UUID>();
    for (Document document : known) {
      if (document.level() != Level.OFFICIAL) {
        dependents.add(document.organisation());
        if (!document.level().isPolicy()) {
          plans.add(document.id());
        }
      }
    }
    dependents.addAll(outcomes.organisations(plans));
    return dependents;
  }

  /// Scores documents and keeps that.
  ///
  /// @param all that were looked at
  /// @param now those of them that are carried out
  /// @return the organisations for whom something changed
  Set<UUID> keep(Scale scale, LocalDate today, Collection<UUID> all, List<Document> now, long run) {
    var results = new ArrayList<Result>();
    scorer.each(scale, today, now, (document, work) -> results.add(Result.of(document, work)));
    return documentScores.keep(today.withDayOfMonth(1), scale, all, results, run);
  }

  /// Waits until nobody else makes scores.
  private void lock() {
    lock("pg_advisory_xact_lock");
  }

  /// Waits until nobody but those who count everything anew makes scores. Several of them may
  /// do it side by side: what happens meanwhile is still listed, and is dealt with after them.
  void lockWithOthers() {
    lock("pg_advisory_xact_lock_shared");
  }

  private void lock(String function) {
    database
        .sql("select count(*) from (select %s(:key)) as locked".formatted(function))
        .param("key", LOCK)
        .query(Long.class)
        .single();
  }

  /// The newest full recount.
  private long run() {
    return database.sql("select last_value from evaluation.run").query(Long.class).single();
  }
}
