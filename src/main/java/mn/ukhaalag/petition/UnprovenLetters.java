package mn.ukhaalag.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that name a petition and say that they come from its petitioner, without a proof. They
/// wait, with their files, until an official has asked the petitioner; only then do they count as
/// his words.
@Component
public class UnprovenLetters {

  /// The kind of owner of their files, which become the petition's own with the letter.
  public static final String FILES = "petition-letter";

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final Correspondence correspondence;
  private final Attachments attachments;
  private final Tasks tasks;
  private final Ledger ledger;
  private final Clock clock;

  UnprovenLetters(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      Correspondence correspondence,
      Attachments attachments,
      Tasks tasks,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.correspondence = correspondence;
    this.attachments = attachments;
    this.tasks = tasks;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A letter that waits.
  ///
  /// @param sender the address that it claims to come from
  public record Letter(UUID id, String sender, String words, Instant at) {}

  /// Keeps it, and tells the clerks of the organisation in charge.
  @Transactional
  public void keep(Petition petition, String sender, String words, List<Upload.Stored> files) {
    Instant now = clock.instant();
    UUID letter =
        database
            .sql(
                """
                insert into petition.unproven_letter (petition_id, sender, words, at)
                values (:petition, :sender, :words, :now) returning id
                """)
            .param("petition", petition.id())
            .param("sender", sender)
            .param("words", words)
            .param("now", Petitions.utc(now))
            .query(UUID.class)
            .single();
    attachments.attach(FILES, letter, files, null, now);
    tasks.letter(petition);
    ledger.append(
        Author.SYSTEM,
        "petition.letter-kept",
        petition.thing(),
        words,
        Map.of("letter", letter.toString()));
  }

  /// Those that wait, oldest first.
  public List<Letter> waiting(UUID petition) {
    return database
        .sql(
            """
            select id, sender, words, at from petition.unproven_letter
            where petition_id = :petition and checked_at is null order by id
            """)
        .param("petition", petition)
        .query(
            (row, number) ->
                new Letter(
                    row.getObject("id", UUID.class),
                    row.getString("sender"),
                    row.getString("words"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /// The petitioner was asked and wrote it: his words from now on, entered by the official.
  ///
  /// @throws Conflict if the petition has no room for its files
  @Transactional
  public void accept(Actor actor, UUID id, UUID letter) {
    Petition petition = petitions.lock(id);
    Holding held = checker(actor, petition);
    String words = check(petition, letter, actor.as(held), true);
    if (attachments.count(FILES, letter) > attachments.room(Petition.THING, id)) {
      throw new Conflict(Message.of("petition.refused.letter-files"));
    }
    attachments.move(FILES, letter, Petition.THING, id);
    correspondence.reply(actor.as(held), id, words);
  }

  /// Somebody else wrote it, or nobody knows who: it stays on record and counts for nothing.
  @Transactional
  public void leave(Actor actor, UUID id, UUID letter) {
    Petition petition = petitions.lock(id);
    Author author = actor.as(checker(actor, petition));
    check(petition, letter, author, false);
    ledger.append(
        author, "petition.letter-left", petition.thing(), Map.of("letter", letter.toString()));
  }

  private Holding checker(Actor actor, Petition petition) {
    return Competence.required(
        competence.asClerk(actor, petition).or(() -> competence.asHandler(actor, petition)),
        petition);
  }

  private String check(Petition petition, UUID letter, Author author, boolean isAccepted) {
    String words =
        database
            .sql(
                """
                update petition.unproven_letter
                set checked_at = :now, checked_account = :account, checked_post = :post,
                    is_accepted = :accepted
                where id = :letter and petition_id = :petition and checked_at is null
                returning words
                """)
            .param("now", Petitions.utc(clock.instant()))
            .param("account", author.account())
            .param("post", author.post())
            .param("accepted", isAccepted)
            .param("letter", letter)
            .param("petition", petition.id())
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NotFound("waiting letter " + letter));
    if (waiting(petition.id()).isEmpty()) {
      tasks.done(petition, Tasks.LETTER, author);
    }
    return words;
  }
}
