package mn.ukhaalag.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Answer.Decision;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The answers to petitions: drafted by whoever is charged, approved and so sent by the head.
@Component
public class Answers {

  private static final String COLUMNS =
      """
      id, petition_id, outcome, words, legal_ground, drafted_at, drafted_post, decided_at,
      decided_post, decision, remark
      """;

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Letters letters;
  private final Clock clock;

  Answers(
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

  /// All answers to the petition, drafts and returned ones too, oldest first.
  public List<Answer> list(UUID petition) {
    return database
        .sql(
            "select " + COLUMNS + " from petition.answer where petition_id = :petition order by id")
        .param("petition", petition)
        .query(Answers::row)
        .list();
  }

  /// The draft that waits for the head.
  public Optional<Answer> waiting(UUID petition) {
    return list(petition).stream().filter(answer -> answer.decision() == null).findFirst();
  }

  /// The answer that holds: the last one sent.
  public Optional<Answer> sent(UUID petition) {
    return list(petition).stream().filter(Answer::isSent).reduce((first, second) -> second);
  }

  /// Drafts an answer for the head.
  ///
  /// @param legalGround needed if the matter is refused
  @Transactional
  public void draft(
      Actor actor, UUID id, Outcome outcome, String words, @Nullable String legalGround) {
    Petition petition = petitions.lock(id);
    Holding held = Competence.required(competence.asHandler(actor, petition), petition);
    petition.require(Act.ANSWER_DRAFTED);
    insert(id, outcome, words, legalGround, actor.as(held));
    petitions.save(petition.with(petition.standing().in(Petition.Status.DRAFTED)));
    ledger.append(
        actor.as(held),
        Act.ANSWER_DRAFTED.inLedger(),
        petition.thing(),
        words,
        Map.of("outcome", outcome.name()));
    tasks.done(petition, Tasks.ANSWER, actor.as(held));
    tasks.approve(petition);
  }

  /// The head wants it otherwise: it goes back to whoever is charged.
  @Transactional
  public void giveBack(Actor actor, UUID id, String remark) {
    Petition petition = petitions.lock(id);
    Author head = asHead(actor, petition);
    petition.require(Act.ANSWER_RETURNED);
    decide(id, Decision.RETURNED, head, remark);
    Petition returned = petition.with(petition.standing().in(Petition.Status.ASSIGNED));
    petitions.save(returned);
    ledger.append(head, Act.ANSWER_RETURNED.inLedger(), petition.thing(), remark, Map.of());
    tasks.done(petition, Tasks.APPROVE, head);
    tasks.answer(returned);
  }

  /// The head approves, and with that the answer is given: this is the moment of the answer.
  @Transactional
  public void send(Actor actor, UUID id) {
    Petition petition = petitions.lock(id);
    Author head = asHead(actor, petition);
    petition.require(Act.ANSWER_SENT);
    Answer answer = waiting(id).orElseThrow(() -> new NotFound("draft for " + id));
    decide(id, Decision.SENT, head, null);
    Petition answered =
        petition.with(petition.standing().answered(answer.outcome(), clock.instant()));
    petitions.save(answered);
    ledger.append(
        head,
        Act.ANSWER_SENT.inLedger(),
        petition.thing(),
        answer.words(),
        Map.of(
            "outcome", answer.outcome().name(),
            "late", Boolean.toString(answered.isLate(clock.instant()))));
    tasks.doneAll(petition, head);
    letters.tell(answered, "petition.letter.answered", "answered-" + answer.id());
    letters.tellFollowers(answered, "petition.letter.followed-answered", "answered-" + answer.id());
  }

  /// A draft is no longer wanted.
  void drop(UUID petition, Author author) {
    decide(petition, Decision.DROPPED, author, null);
  }

  private Author asHead(Actor actor, Petition petition) {
    return actor.as(Competence.required(competence.asHead(actor, petition), petition));
  }

  private void insert(
      UUID petition, Outcome outcome, String words, @Nullable String legalGround, Author author) {
    database
        .sql(
            """
            insert into petition.answer
                (petition_id, outcome, words, legal_ground, drafted_at, drafted_by, drafted_post)
            values (:petition, :outcome, :words, :ground, :now, :account, :post)
            """)
        .param("petition", petition)
        .param("outcome", outcome.name())
        .param("words", words)
        .param("ground", legalGround)
        .param("now", Petitions.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .update();
  }

  private void decide(UUID petition, Decision decision, Author author, @Nullable String remark) {
    database
        .sql(
            """
            update petition.answer
            set decision = :decision, decided_at = :now, decided_by = :account,
                decided_post = :post, remark = :remark
            where petition_id = :petition and decided_at is null
            """)
        .param("decision", decision.name())
        .param("now", Petitions.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .param("remark", remark)
        .param("petition", petition)
        .update();
  }

  private static Answer row(ResultSet row, int number) throws SQLException {
    Timestamp decidedAt = row.getTimestamp("decided_at");
    String decision = row.getString("decision");
    return new Answer(
        row.getObject("id", UUID.class),
        row.getObject("petition_id", UUID.class),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("words"),
        row.getString("legal_ground"),
        row.getTimestamp("drafted_at").toInstant(),
        row.getObject("drafted_post", UUID.class),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getObject("decided_post", UUID.class),
        decision == null ? null : Decision.valueOf(decision),
        row.getString("remark"));
  }
}
