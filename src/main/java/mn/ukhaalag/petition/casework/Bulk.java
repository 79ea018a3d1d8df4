package mn.ukhaalag.petition.casework;

import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.casework.BulkRuns.Run;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does the same to many petitions, each in a transaction of its own: what cannot be done to one
/// keeps none of the others from it. Broken off, it goes on where it stopped.
@Component
class Bulk {

  private static final Logger log = LoggerFactory.getLogger(Bulk.class);

  private final BulkRuns runs;
  private final Accounts accounts;
  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Assignments assignments;
  private final Answers answers;
  private final AnswerTemplates templates;
  private final TransactionTemplate transaction;

  Bulk(
      BulkRuns runs,
      Accounts accounts,
      Petitions petitions,
      Petitioners petitioners,
      Assignments assignments,
      Answers answers,
      AnswerTemplates templates,
      TransactionTemplate transaction) {
    this.runs = runs;
    this.accounts = accounts;
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.assignments = assignments;
    this.answers = answers;
    this.templates = templates;
    this.transaction = transaction;
  }

  void run(UUID id) {
    Run run = runs.find(id).orElseThrow(() -> new NotFound("bulk run " + id));
    // The posts held now count, not those at the start.
    Actor actor = accounts.actor(run.account()).orElseGet(() -> Actor.anonymous(Language.MN));
    runs.waiting(id).forEach(petition -> doOne(run, actor, petition));
    runs.finish(id);
  }

  private void doOne(Run run, Actor actor, UUID petition) {
    Message refusal;
    try {
      transaction.executeWithoutResult(
          status -> {
            act(run, actor, petitions.lock(petition));
            runs.end(run.id(), petition, null);
          });
      return;
    } catch (Conflict conflict) {
      refusal = conflict.reason();
    } catch (NotFound missing) {
      refusal = Message.of(BulkRuns.NOT_HIS);
    } catch (RuntimeException problem) {
      log.error("Petition {} in run {} failed", petition, run.id(), problem);
      refusal = Message.of("petition.casework.bulk.failed");
    }
    runs.end(run.id(), petition, refusal);
  }

  private void act(Run run, Actor actor, Petition petition) {
    switch (run.kind()) {
      case ASSIGNMENT -> assign(run, actor, petition);
      case ANSWER -> draft(run, actor, petition);
      case APPROVAL -> answers.send(actor, petition.id());
    }
  }

  private void assign(Run run, Actor actor, Petition petition) {
    Charge charge =
        Charge.parse(run.assignee() == null ? "" : run.assignee())
            .orElseThrow(() -> new NotFound("assignee"));
    assignments.assign(actor, petition.id(), charge.unit(), charge.post());
  }

  private void draft(Run run, Actor actor, Petition petition) {
    Language language =
        petitioners.find(petition.id()).map(Petitioner::language).orElse(Language.MN);
    String words =
        templates
            .find(petition.organisation(), run.template() == null ? "" : run.template())
            .map(template -> templates.filled(template, petition, language))
            .orElseThrow(() -> new NotFound("template"));
    answers.draft(
        actor, petition.id(), Outcome.valueOf(String.valueOf(run.outcome())), words, run.ground());
  }
}
