package mn.ukhaalag.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.plan.Directive.State;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tasks from meetings, resolutions and orders.
@Component
public class Directives {

  private static final String SELECT =
      """
      select d.id, d.reference, d.origin, d.origin_number, d.issued_on, d.text, d.giver_id,
             d.giver_organisation_id, d.organisation_id, d.post_id, d.due_at, d.needs_proof,
             d.state, d.made_at, d.reported_at, d.closed_at
      from plan.directive d
      """;

  private static final String SEEN =
      """
      (:everything or d.giver_id = any(:posts) or d.post_id = any(:posts) or d.post_id = any(:led)
       or exists (select from plan.directive_executor e
                  where e.directive_id = d.id
                    and (e.post_id = any(:posts)
                         or (e.post_id is null and e.organisation_id = any(:headed))))
       or d.organisation_id = any(:headed) or d.giver_organisation_id = any(:headed))
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Directives(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The directive with that id, if it is seen with that sight.
  ///
  /// @throws NotFound if not, and if there is none
  public Directive get(Sight sight, UUID id) {
    return seen(SELECT + "where d.id = :id and " + SEEN, sight)
        .param("id", id)
        .query(Directives::directive)
        .optional()
        .orElseThrow(() -> new NotFound("directive " + id));
  }

  /// Those that are seen, the newest first.
  ///
  /// @param isOpenOnly whether closed ones are left out
  /// @param after the last one of the page before; null for the first page
  public List<Directive> find(Sight sight, boolean isOpenOnly, @Nullable UUID after, int limit) {
    return seen(
            SELECT
                + "where "
                + SEEN
                + """
                and (not :open or d.closed_at is null)
                and (:after::uuid is null or d.id < :after)
                order by d.id desc limit :limit
                """,
            sight)
        .param("open", isOpenOnly)
        .param("after", after)
        .param("limit", limit)
        .query(Directives::directive)
        .list();
  }

  private JdbcClient.StatementSpec seen(String statement, Sight sight) {
    return database
        .sql(statement)
        .param("everything", sight.everything())
        .param("headed", sight.headed().toArray(UUID[]::new))
        .param("led", sight.led().toArray(UUID[]::new))
        .param("posts", sight.posts().toArray(UUID[]::new));
  }

  /// Gives a task.
  @Transactional
  public Directive give(Author author, Holding giver, Directive.Facts facts) {
    long number =
        database.sql("select nextval('plan.directive_number')").query(Long.class).single();
    int year = WorkingCalendar.dayOf(clock.instant()).getYear();
    UUID id =
        database
            .sql(
                """
                insert into plan.directive
                    (reference, origin, origin_number, issued_on, text, giver_id,
                     giver_account_id, giver_organisation_id, organisation_id, post_id, due_at, needs_proof, state,
                     made_at)
                values (:reference, :origin, :number, :issuedOn, :text, :giver,
                        :giverAccount, :giverOrganisation, :organisation, :post, :due, :proof, 'GIVEN', :now)
                returning id
                """)
            .param("reference", Reference.of("Ү", year, number))
            .param("origin", facts.origin().name())
            .param("number", facts.number())
            .param("issuedOn", facts.issuedOn())
            .param("text", facts.text())
            .param("giver", giver.post())
            .param("giverAccount", author.account())
            .param("giverOrganisation", giver.organisation())
            .param("organisation", facts.organisation())
            .param("post", facts.post())
            .param("due", Documents.utc(WorkingCalendar.endOf(facts.dueOn())))
            .param("proof", facts.needsProof())
            .param("now", Documents.utc(clock.instant()))
            .query(UUID.class)
            .single();
    ledger.append(
        author,
        "plan.directive-given",
        new Thing(Directive.THING, id),
        facts.toString(),
        Map.of("due", facts.dueOn().toString()));
    return database
        .sql(SELECT + "where d.id = :id")
        .param("id", id)
        .query(Directives::directive)
        .single();
  }

  /// Takes a step.
  ///
  /// @return the id of the step, on which the proof hangs
  /// @throws Conflict if the state does not allow it
  @Transactional
  public UUID take(Author author, Directive directive, Directive.Step step, String words) {
    int changed =
        database
            .sql(
                """
                update plan.directive
                set state = :to, revision = revision + 1,
                    reported_at = case when :to = 'REPORTED' then coalesce(reported_at, :now)
                                  else reported_at end,
                    closed_at = case when :to = 'CLOSED' then :now end
                where id = :id and state = :from
                """)
            .param("id", directive.id())
            .param("from", directive.state().name())
            .param("to", step.to().name())
            .param("now", Documents.utc(clock.instant()))
            .update();
    if (changed == 0 || !step.isFrom(directive.state())) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    ledger.append(
        author, "plan.directive-step-taken", directive.thing(), words, Map.of("step", step.name()));
    return database
        .sql(
            """
            insert into plan.directive_step (directive_id, step, words, at, account_id, post_id)
            values (:directive, :step, :words, :now, :account, :post) returning id
            """)
        .param("directive", directive.id())
        .param("step", step.name())
        .param("words", words)
        .param("now", Documents.utc(clock.instant()))
        .param("account", author.account())
        .param("post", author.post())
        .query(UUID.class)
        .single();
  }

  /// A step that was taken.
  public record Taken(
      UUID id, String step, String words, Instant at, @Nullable UUID account, @Nullable UUID post) {

    public Doers.Deed deed() {
      return new Doers.Deed(account, post, at);
    }
  }

  /// The giving of a directive.
  public Doers.Deed giving(Directive directive) {
    UUID account =
        database
            .sql("select giver_account_id from plan.directive where id = :id")
            .param("id", directive.id())
            .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
            .single()
            .orElse(null);
    return new Doers.Deed(account, directive.giver(), directive.madeAt());
  }

  /// The steps of a directive, newest first.
  public List<Taken> steps(UUID directive) {
    return database
        .sql(
            """
            select id, step, words, at, account_id as account, post_id as post
            from plan.directive_step
            where directive_id = :id order by id desc
            """)
        .param("id", directive)
        .query(Taken.class)
        .list();
  }

  private static Directive directive(ResultSet row, int number) throws SQLException {
    Instant due = row.getTimestamp("due_at").toInstant();
    return new Directive(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        new Directive.Facts(
            Directive.Origin.valueOf(row.getString("origin")),
            row.getString("origin_number"),
            row.getObject("issued_on", LocalDate.class),
            row.getString("text"),
            row.getObject("organisation_id", UUID.class),
            row.getObject("post_id", UUID.class),
            WorkingCalendar.dayOf(due.minusMillis(1)),
            row.getBoolean("needs_proof")),
        row.getObject("giver_id", UUID.class),
        row.getObject("giver_organisation_id", UUID.class),
        due,
        State.valueOf(row.getString("state")),
        row.getTimestamp("made_at").toInstant(),
        moment(row.getTimestamp("reported_at")),
        moment(row.getTimestamp("closed_at")));
  }

  private static @Nullable Instant moment(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
