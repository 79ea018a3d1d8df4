package mn.ukhaalag.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The steps that documents have taken, each with who, when and by which resolution.
@Component
public class Steps {

  /// What the files of a step belong to.
  public static final String THING = "plan-step";

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Steps(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// By whom and by which resolution a step was taken.
  ///
  /// @param words what is to be said about it; may be empty
  /// @param decidedBy the deciding body; empty where none is needed
  public record Ground(
      String words, String decidedBy, String resolution, @Nullable LocalDate resolvedOn) {

    public static final Ground NONE = new Ground("", "", "", null);
  }

  /// Takes a step, if the state allows it.
  ///
  /// @return the id of the step, on which files can hang
  /// @throws Conflict if the state does not allow it
  @Transactional
  UUID take(Author author, Document document, Step step, Ground ground) {
    int number = document.version() + (step.isApproval() ? 1 : 0);
    int changed =
        database
            .sql(
                """
                update plan.document
                set state = :to, version = :version, revision = revision + 1
                where id = :id and state = :from
                """)
            .param("id", document.id())
            .param("from", document.state().name())
            .param("to", step.to().name())
            .param("version", number)
            .update();
    if (changed == 0 || !step.isFrom(document.state())) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    UUID id = write(author, document, step, ground, number);
    ledger.append(
        author,
        "plan.step-taken",
        document.thing(),
        ground.toString(),
        Map.of("step", step.name(), "version", Integer.toString(number)));
    return id;
  }

  private UUID write(Author author, Document document, Step step, Ground ground, int number) {
    return database
        .sql(
            """
            insert into plan.document_step
                (document_id, step, at, account_id, post_id, words, decided_by, resolution,
                 resolved_on, version)
            values (:document, :step, :now, :account, :post, :words, :decidedBy, :resolution,
                    :resolvedOn, :version)
            returning id
            """)
        .param("document", document.id())
        .param("step", step.name())
        .param("now", Documents.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .param("words", ground.words())
        .param("decidedBy", ground.decidedBy())
        .param("resolution", ground.resolution())
        .param("resolvedOn", ground.resolvedOn())
        .param("version", number)
        .query(UUID.class)
        .single();
  }

  /// A step that was taken.
  ///
  /// @param account of the one who took it, as is `post`
  public record Taken(
      UUID id,
      Step step,
      Instant at,
      @Nullable UUID account,
      @Nullable UUID post,
      @Nullable String words,
      @Nullable String decidedBy,
      @Nullable String resolution,
      @Nullable LocalDate resolvedOn,
      int version) {

    public Doers.Deed deed() {
      return new Doers.Deed(account, post, at);
    }
  }

  /// The steps of a document, oldest first.
  public List<Taken> of(UUID document) {
    return database
        .sql(
            """
            select id, step, at, account_id as account, post_id as post, words, decided_by,
                   resolution, resolved_on, version
            from plan.document_step where document_id = :id order by id
            """)
        .param("id", document)
        .query(Taken.class)
        .list();
  }
}
