package mn.ukhaalag.plan.execution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Figures;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Leadership;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Tasks;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes of a due day or a target of a plan in force: asked with a reason, decided by somebody
/// else.
@Component
class Changes {

  private static final String TASK = "plan.task.change";

  private final JdbcClient database;
  private final Ledger ledger;
  private final Inbox inbox;
  private final Tasks tasks;
  private final Documents documents;
  private final Measures measures;
  private final Indicators indicators;
  private final Figures figures;
  private final Leadership leadership;
  private final Separation separation;
  private final Clock clock;

  Changes(
      JdbcClient database,
      Ledger ledger,
      Inbox inbox,
      Tasks tasks,
      Documents documents,
      Measures measures,
      Indicators indicators,
      Figures figures,
      Leadership leadership,
      Separation separation,
      Clock clock) {
    this.separation = separation;
    this.database = database;
    this.ledger = ledger;
    this.inbox = inbox;
    this.tasks = tasks;
    this.documents = documents;
    this.measures = measures;
    this.indicators = indicators;
    this.figures = figures;
    this.leadership = leadership;
    this.clock = clock;
  }

  /// What can be changed.
  enum Kind {
    DUE_ON,
    TARGET
  }

  /// A change.
  ///
  /// @param indicator null for a due day
  /// @param granted null while it waits
  record Change(
      UUID id,
      UUID measure,
      Kind kind,
      @Nullable UUID indicator,
      @Nullable Integer year,
      @Nullable Integer quarter,
      String oldValue,
      String newValue,
      String reason,
      Instant askedAt,
      @Nullable UUID account,
      @Nullable UUID post,
      @Nullable Boolean granted,
      @Nullable String remark) {}

  /// What is asked for.
  record Wish(
      Kind kind,
      @Nullable UUID indicator,
      @Nullable Integer year,
      @Nullable Integer quarter,
      String before,
      String after,
      String reason) {}

  /// The changes of a measure, newest first.
  List<Change> of(UUID measure) {
    return database
        .sql(
            """
            select id, measure_id as measure, kind, indicator_id as indicator, year, quarter,
                   old_value, new_value, reason, asked_at, account_id as account,
                   post_id as post, granted, remark
            from plan.change where measure_id = :id order by id desc
            """)
        .param("id", measure)
        .query(Change.class)
        .list();
  }

  /// Asks for a change; it waits for the heads of the plan's organisation.
  ///
  /// @throws Conflict if the same is asked for already
  @Transactional
  public void ask(Author author, Measure measure, Wish wish) {
    int added =
        database
            .sql(
                """
                insert into plan.change
                    (measure_id, kind, indicator_id, year, quarter, old_value, new_value, reason,
                     asked_at, account_id, post_id)
                values (:measure, :kind, :indicator, :year, :quarter, :before, :after, :reason,
                        :now, :account, :post)
                on conflict do nothing
                """)
            .param("measure", measure.id())
            .param("kind", wish.kind().name())
            .param("indicator", wish.indicator())
            .param("year", wish.year())
            .param("quarter", wish.quarter())
            .param("before", wish.before())
            .param("after", wish.after())
            .param("reason", wish.reason())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("account", author.account())
            .param("post", author.post())
            .update();
    if (added == 0) {
      throw new Conflict(Message.of("plan.conflict.asked"));
    }
    inbox.put(task(measure, documents.get(measure.document())));
    ledger.append(
        author,
        "plan.change-asked",
        measure.thing(),
        wish.toString(),
        Map.of("kind", wish.kind().name(), "from", wish.before(), "to", wish.after()));
  }

  private Task task(Measure measure, Document document) {
    return new Task(
        TASK,
        measure.thing(),
        document.reference(),
        measure.promise().code() + " " + measure.promise().title(),
        measure.path(),
        leadership.approverOf(document),
        null,
        false,
        clock.instant());
  }

  /// Whether the author is one of those who asked for it: another has to decide.
  boolean isOwn(Author author, Change change) {
    return separation.isOne(author, change.account(), change.post());
  }

  /// Decides a change; what is granted holds at once.
  ///
  /// @throws Conflict if it was decided already, or asked for by the one who decides
  @Transactional
  public void decide(
      Author author, Measure measure, Change change, boolean granted, String remark) {
    if (isOwn(author, change)) {
      throw new Conflict(Message.of("plan.conflict.own-change"));
    }
    int decided =
        database
            .sql(
                """
                update plan.change
                set decided_at = :now, granted = :granted, remark = :remark,
                    decider_account_id = :account, decider_post_id = :post
                where id = :id and decided_at is null
                """)
            .param("id", change.id())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("granted", granted)
            .param("remark", remark)
            .param("account", author.account())
            .param("post", author.post())
            .update();
    if (decided == 0) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    if (granted) {
      apply(author, measure, change);
    }
    if (of(measure.id()).stream().allMatch(it -> it.granted() != null)) {
      inbox.done(measure.thing(), TASK, author);
    }
    ledger.append(
        author,
        "plan.change-decided",
        measure.thing(),
        remark,
        Map.of("change", change.id().toString(), "granted", Boolean.toString(granted)));
  }

  private void apply(Author author, Measure measure, Change change) {
    switch (change.kind()) {
      case DUE_ON -> {
        measures.amend(
            author, measure, measure.promise().dueOn(LocalDate.parse(change.newValue())));
        tasks.recharge(documents.get(measure.document()), measures.get(measure.id()), author);
      }
      case TARGET ->
          figures.aim(
              author,
              indicators.find(change.indicator()).orElseThrow(),
              change.year() == null ? 0 : change.year(),
              change.quarter() == null ? 0 : change.quarter(),
              new BigDecimal(change.newValue()));
    }
  }
}
