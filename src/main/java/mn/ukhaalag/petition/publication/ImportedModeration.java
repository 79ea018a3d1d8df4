package mn.ukhaalag.petition.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides about many petitions of an import at once.
@Component
@Transactional
class ImportedModeration {

  private final ModerationQueue queue;
  private final Moderation moderation;
  private final Proposals proposals;
  private final Competence competence;
  private final Tasks tasks;
  private final Ledger ledger;

  ImportedModeration(
      ModerationQueue queue,
      Moderation moderation,
      Proposals proposals,
      Competence competence,
      Tasks tasks,
      Ledger ledger) {
    this.queue = queue;
    this.moderation = moderation;
    this.proposals = proposals;
    this.competence = competence;
    this.tasks = tasks;
    this.ledger = ledger;
  }

  /// Shows these, each as it is proposed: with all covered that was found to tell who somebody is.
  public void publish(Actor actor, UUID run, List<UUID> petitions) {
    Author author = author(actor);
    petitions.forEach(petition -> proposals.accept(actor, petition));
    finish(run, author);
  }

  public void refuse(Actor actor, UUID run, List<UUID> petitions, Refusal reason) {
    Author author = author(actor);
    petitions.forEach(petition -> moderation.refuseQuietly(actor, petition, reason));
    finish(run, author);
  }

  /// Refuses whatever of the import is still undecided, as one act. What is about the moderator
  /// himself waits for another one.
  ///
  /// @return how many these were
  public int refuseRest(Actor actor, UUID run, Refusal reason) {
    Author author = author(actor);
    int refused = queue.refuseImported(competence.complainedOf(actor), run, reason, author);
    ledger.append(
        author,
        "petition.import-publication-refused",
        new Thing(Tasks.IMPORT, run),
        Map.of("reason", reason.name(), "number", Integer.toString(refused)));
    finish(run, author);
    return refused;
  }

  private void finish(UUID run, Author author) {
    if (queue.list(Set.of(), run, null, 1).isEmpty()) {
      tasks.importedDone(run, author);
    }
  }

  private static Author author(Actor actor) {
    return actor.as(actor.require(Role.MODERATOR));
  }
}
