package mn.ukhaalag.petition;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one of several petitions about the same matter. Whoever sent or follows the merged one
/// follows the other from now on and gets its answer.
@Component
public class Merging {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final Assignments assignments;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Letters letters;
  private final Clock clock;

  Merging(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      Assignments assignments,
      Ledger ledger,
      Tasks tasks,
      Letters letters,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.assignments = assignments;
    this.ledger = ledger;
    this.tasks = tasks;
    this.letters = letters;
    this.clock = clock;
  }

  /// Merges a petition into another one that the same organisation has in hand.
  ///
  /// @throws Conflict if the other one is closed or itself merged, or is the same
  @Transactional
  public void merge(Actor actor, UUID id, UUID into) {
    if (id.equals(into)) {
      throw new Conflict(Message.of("petition.refused.merge-into-itself"));
    }
    // Both locks in one order, so that two people who merge crosswise cannot wait for each other.
    Stream.of(id, into).sorted().forEach(petitions::lock);
    Petition petition = petitions.get(id);
    Petition other = petitions.get(into);
    Author author = actor.as(Competence.required(competence.asClerk(actor, petition), petition));
    Competence.required(competence.asClerk(actor, other), other);
    petition.require(Act.MERGED_INTO);
    if (!other.status().isOpen()) {
      throw new Conflict(
          Message.of("petition.refused.merge-into-closed", other.reference().text()));
    }
    assignments.endAll(petition);
    petitions.save(petition.with(petition.standing().merged(into, clock.instant())));
    takeFollowers(id, into);
    ledger.append(
        author, Act.MERGED_INTO.inLedger(), petition.thing(), Map.of("into", into.toString()));
    tasks.doneAll(petition, author);
    String number = other.reference().text();
    letters.tell(petition, "petition.letter.merged", "merged", number);
    letters.tellFollowers(petition, "petition.letter.merged", "merged", number);
  }

  private void takeFollowers(UUID from, UUID into) {
    database
        .sql(
            """
            insert into petition.follower
                (petition_id, account_id, name, email, phone, language, since)
            select :into, account_id, name, email, phone, language, :now
            from petition.follower where petition_id = :from and ended_at is null
            union all
            select :into, account_id, name, email, phone, language, :now
            from petition.petitioner
            where petition_id = :from and erased_at is null
              and num_nonnulls(account_id, email, phone) >= 1
            on conflict do nothing
            """)
        .param("into", into)
        .param("from", from)
        .param("now", Petitions.utc(clock.instant()))
        .update();
  }
}
