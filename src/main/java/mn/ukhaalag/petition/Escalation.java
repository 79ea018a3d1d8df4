package mn.ukhaalag.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings petitions whose time runs out before the head, and before the head of the superior when
/// it has run out. Each step is told once for each deadline: a new deadline begins anew.
@Component
public class Escalation {

  private static final Logger log = LoggerFactory.getLogger(Escalation.class);

  /// Of the time gone when the head is warned, and when the superior is told too.
  private static final int WARNING = 80;

  private static final int OVER = 100;
  private static final int BATCH = 200;

  private final JdbcClient database;
  private final Petitions petitions;
  private final Ledger ledger;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Escalation(
      JdbcClient database,
      Petitions petitions,
      Ledger ledger,
      Tasks tasks,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.ledger = ledger;
    this.tasks = tasks;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Escalates everything whose moment has come. May run on several nodes at once and be broken
  /// off at any time.
  ///
  /// @return how many petitions were brought before somebody
  public int run() {
    int number = 0;
    List<UUID> due;
    do {
      due = due();
      number += due.stream().mapToInt(this::escalateOne).sum();
    } while (due.size() == BATCH && number > 0);
    return number;
  }

  private int escalateOne(UUID id) {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> escalate(id))) ? 1 : 0;
    } catch (RuntimeException problem) {
      log.error("Petition {} could not be escalated", id, problem);
      return 0;
    }
  }

  private boolean escalate(UUID id) {
    Petition petition = petitions.lock(id);
    int percent = percent(petition);
    if (!petition.allows(Act.ESCALATED) || !isFirst(petition, percent)) {
      return false;
    }
    tasks.late(petition, percent >= OVER);
    ledger.append(
        Author.SYSTEM,
        Act.ESCALATED.inLedger(),
        petition.thing(),
        Map.of("percent", Integer.toString(percent)));
    return true;
  }

  private int percent(Petition petition) {
    return clock.instant().isAfter(petition.dueAt()) ? OVER : WARNING;
  }

  private boolean isFirst(Petition petition, int percent) {
    return database
            .sql(
                """
                insert into petition.escalation (petition_id, due_at, percent, at)
                values (:petition, :due, :percent, :now)
                on conflict do nothing
                """)
            .param("petition", petition.id())
            .param("due", Petitions.utc(petition.dueAt()))
            .param("percent", percent)
            .param("now", Petitions.utc(clock.instant()))
            .update()
        == 1;
  }

  /// Open petitions of which the share of the time is gone and that nobody was told of yet, those
  /// that are most late first. The warning counts from the day of receipt by the calendar.
  private List<UUID> due() {
    Instant now = clock.instant();
    return database
        .sql(
            """
            select p.id
            from petition.petition p
            where p.closed_at is null
              and p.due_at < :now::timestamptz + :longest::interval
              and (p.due_at < :now
                   or p.received_at + (p.due_at - p.received_at) * :warning / 100.0 <= :now)
              and not exists (
                select 1 from petition.escalation e
                where e.petition_id = p.id and e.due_at = p.due_at
                  and e.percent >= case when p.due_at < :now then :over else :warning end)
            order by p.due_at
            limit :batch
            """)
        .param("now", Petitions.utc(now))
        .param("longest", "40 days")
        .param("warning", WARNING)
        .param("over", OVER)
        .param("batch", BATCH)
        .query(UUID.class)
        .list();
  }
}
