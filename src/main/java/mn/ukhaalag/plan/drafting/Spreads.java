package mn.ukhaalag.plan.drafting;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.drafting.page.SpreadRunPage.Outcome;
import mn.ukhaalag.plan.drafting.page.SpreadRunPage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is given to many in one step, and how far that is.
@Component
class Spreads {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Scheduler scheduler;
  private final Clock clock;

  Spreads(JdbcClient database, Ledger ledger, @Lazy Scheduler scheduler, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// What is given, by whom.
  ///
  /// @param measure null where the whole plan is given
  record Order(UUID id, UUID document, @Nullable UUID measure, State state, Author author) {}

  /// To whom, and what became of it.
  ///
  /// @param target an organisation for a measure, a post for a plan
  /// @param made the measure or the plan that it got
  record Line(UUID target, Outcome outcome, @Nullable UUID made) {}

  /// Notes what is to be given to whom; nothing is given yet.
  @Transactional
  public UUID propose(
      Author author, Document document, @Nullable Measure measure, Map<UUID, Outcome> lines) {
    UUID id =
        database
            .sql(
                """
                insert into plan.spread
                    (kind, document_id, measure_id, state, at, account_id, post_id,
                     in_stead_of)
                values (:kind, :document, :measure, 'PROPOSED', :now, :account, :post,
                        :inSteadOf)
                returning id
                """)
            .param("kind", measure == null ? "PLAN" : "MEASURE")
            .param("document", document.id())
            .param("measure", measure == null ? null : measure.id())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("account", author.account())
            .param("post", author.post())
            .param("inSteadOf", author.inSteadOf())
            .query(UUID.class)
            .single();
    var targets = new ArrayList<UUID>();
    var outcomes = new ArrayList<String>();
    lines.forEach(
        (target, outcome) -> {
          targets.add(target);
          outcomes.add(outcome.name());
        });
    database
        .sql(
            """
            insert into plan.spread_line (spread_id, target_id, outcome)
            select :id, target, outcome from unnest(:targets, :outcomes) as line (target, outcome)
            """)
        .param("id", id)
        .param("targets", targets.toArray(UUID[]::new))
        .param("outcomes", outcomes.toArray(String[]::new))
        .update();
    return id;
  }

  /// Has it given.
  ///
  /// @return false if that was said before
  @Transactional
  public boolean begin(Author author, Order order) {
    int begun =
        database
            .sql(
                """
                update plan.spread set state = 'RUNNING'
                where id = :id and state = 'PROPOSED'
                """)
            .param("id", order.id())
            .update();
    if (begun == 1) {
      ledger.append(
          author,
          "plan.spread-begun",
          Document.thing(order.document()),
          Map.of("spread", order.id().toString()));
      // At once, whatever the legal clock says.
      scheduler.schedule(new TaskInstance<>(SpreadJob.NAME, order.id().toString()), Instant.EPOCH);
    }
    return begun == 1;
  }

  Optional<Order> find(UUID id) {
    return database
        .sql(
            """
            select id, document_id, measure_id, state, account_id, post_id, in_stead_of
            from plan.spread where id = :id
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Order(
                    row.getObject("id", UUID.class),
                    row.getObject("document_id", UUID.class),
                    row.getObject("measure_id", UUID.class),
                    State.valueOf(row.getString("state")),
                    new Author(
                        row.getObject("account_id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getObject("in_stead_of", UUID.class))))
        .optional();
  }

  List<Line> lines(UUID id) {
    return database
        .sql(
            """
            select target_id as target, outcome, made_id as made
            from plan.spread_line where spread_id = :id order by target_id
            """)
        .param("id", id)
        .query(Line.class)
        .list();
  }

  /// Whether the line still waits; nobody else can deal with it until the transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(UUID id, UUID target) {
    return database
        .sql(
            """
            select target_id from plan.spread_line
            where spread_id = :id and target_id = :target and outcome = 'WAITING' for update
            """)
        .param("id", id)
        .param("target", target)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /// Notes what became of a line.
  @Transactional
  public void settle(UUID id, Line line) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("id", id);
    params.put("target", line.target());
    params.put("outcome", line.outcome().name());
    params.put("made", line.made());
    database
        .sql(
            """
            update plan.spread_line set outcome = :outcome, made_id = :made
            where spread_id = :id and target_id = :target and outcome = 'WAITING'
            """)
        .params(params)
        .update();
  }

  @Transactional
  public void end(UUID id) {
    database
        .sql(
            """
            update plan.spread s set state = 'DONE', ended_at = :now
            where s.id = :id and s.state = 'RUNNING'
              and not exists (select from plan.spread_line l
                              where l.spread_id = s.id and l.outcome = 'WAITING')
            """)
        .param("id", id)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
