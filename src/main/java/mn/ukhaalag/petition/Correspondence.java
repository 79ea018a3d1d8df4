package mn.ukhaalag.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is said about a petition besides the answer: notes among officials, questions to the
/// petitioner, and what comes back from there. None of it stops the clock.
@Component
public class Correspondence {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Letters letters;
  private final Clock clock;

  Correspondence(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      Ledger ledger,
      Tasks tasks,
      Letters letters,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.ledger = ledger;
    this.tasks = tasks;
    this.letters = letters;
    this.clock = clock;
  }

  /// One thing that was said.
  ///
  /// @param post in which an official said it; null for the petitioner
  public record Remark(
      UUID id,
      Kind kind,
      String words,
      Instant at,
      @Nullable UUID post,
      @Nullable Instant redactedAt) {}

  /// Who may read it: a note only officials, the others the petitioner too.
  public enum Kind {
    NOTE,
    QUESTION,
    REPLY
  }

  /// All that was said, oldest first.
  public List<Remark> list(UUID petition) {
    return database
        .sql(
            """
            select id, kind, words, at, post_id, redacted_at
            from petition.message where petition_id = :petition order by id
            """)
        .param("petition", petition)
        .query(
            (row, number) ->
                new Remark(
                    row.getObject("id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("words"),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("post_id", UUID.class),
                    row.getTimestamp("redacted_at") == null
                        ? null
                        : row.getTimestamp("redacted_at").toInstant()))
        .list();
  }

  /// A note for the colleagues, which the petitioner never sees.
  @Transactional
  public void note(Actor actor, UUID id, String words) {
    Petition petition = petitions.lock(id);
    Holding held = asOfficial(actor, petition);
    petition.require(Act.NOTED);
    write(petition, Kind.NOTE, Act.NOTED, words, actor.as(held));
    tasks.done(petition, Tasks.HELP, actor.as(held));
  }

  /// A note of the system itself, for the officials who handle the petition.
  @Transactional
  public void noteOfSystem(UUID id, String words) {
    write(petitions.lock(id), Kind.NOTE, Act.NOTED, words, Author.SYSTEM);
  }

  /// A question to the petitioner.
  @Transactional
  public void ask(Actor actor, UUID id, String words) {
    Petition petition = petitions.lock(id);
    Holding held = asOfficial(actor, petition);
    petition.require(Act.ASKED);
    write(petition, Kind.QUESTION, Act.ASKED, words, actor.as(held));
    tasks.done(petition, Tasks.REPLY, actor.as(held));
    letters.tell(petition, "petition.letter.asked", "asked-" + clock.instant());
  }

  /// Something that the petitioner adds; taken whatever the state, for it must reach somebody.
  ///
  /// @param author the petitioner, or the operator who writes for him
  @Transactional
  public void reply(Author author, UUID id, String words) {
    Petition petition = petitions.lock(id);
    write(petition, Kind.REPLY, Act.REPLIED, words, author);
    tasks.reply(petition);
  }

  private Holding asOfficial(Actor actor, Petition petition) {
    return Competence.required(
        competence.asHandler(actor, petition).or(() -> competence.asClerk(actor, petition)),
        petition);
  }

  private void write(Petition petition, Kind kind, Act act, String words, Author author) {
    database
        .sql(
            """
            insert into petition.message (petition_id, kind, words, at, account_id, post_id)
            values (:petition, :kind, :words, :now, :account, :post)
            """)
        .param("petition", petition.id())
        .param("kind", kind.name())
        .param("words", words)
        .param("now", Petitions.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(author, act.inLedger(), petition.thing(), words, Map.of());
  }
}
