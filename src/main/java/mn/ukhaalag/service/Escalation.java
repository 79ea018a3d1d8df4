package mn.ukhaalag.service;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells heads of cases whose legal time runs out: when three quarters of it have passed and when
/// all of it has, each once. While time stands nothing runs out.
@Component
public class Escalation {

  private static final int NEAR = 75;
  private static final int OVER = 100;
  private static final int BATCH = 200;

  /// A quarter of the longest legal time.
  private static final String HORIZON = "120 days";

  private final JdbcClient database;
  private final Applications applications;
  private final Chronicle chronicle;
  private final Waiting waiting;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Escalation(
      JdbcClient database,
      Applications applications,
      Chronicle chronicle,
      Waiting waiting,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.applications = applications;
    this.chronicle = chronicle;
    this.waiting = waiting;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Warns of all that were not warned of.
  public void run() {
    warnAll(OVER);
    warnAll(NEAR);
  }

  private void warnAll(int percent) {
    for (UUID id : due(percent)) {
      transaction.executeWithoutResult(
          status -> {
            Application application = applications.lock(id);
            if (application.allows(Act.WARNED)) {
              warn(application, percent);
            }
          });
    }
  }

  private List<UUID> due(int percent) {
    return database
        .sql(
            """
            select a.id from service.application a
            where a.finished_at is null and a.standing_since is null
              and a.due_at <= :now::timestamptz + :horizon::interval
              and a.sent_at + (a.due_at - a.sent_at) * :percent / 100 <= :now
              and not exists (select from service.warning w
                              where w.application_id = a.id and w.due_at = a.due_at
                                and w.percent >= :percent)
            order by a.due_at, a.id limit :limit
            """)
        .param("now", Applications.utc(clock.instant()))
        .param("horizon", percent == OVER ? "0 days" : HORIZON)
        .param("percent", percent)
        .param("limit", BATCH)
        .query(UUID.class)
        .list();
  }

  /// Warns of one case now, as its process says.
  @Transactional(propagation = Propagation.MANDATORY)
  public void warn(Application application) {
    if (application.allows(Act.WARNED)) {
      warn(application, NEAR);
    }
  }

  private void warn(Application application, int percent) {
    int isNew =
        database
            .sql(
                """
                insert into service.warning (application_id, due_at, percent, at)
                values (:id, :due, :percent, :now) on conflict do nothing
                """)
            .param("id", application.id())
            .param("due", Applications.utc(application.dueAt()))
            .param("percent", percent)
            .param("now", Applications.utc(clock.instant()))
            .update();
    if (isNew == 1) {
      chronicle.write(application, Act.WARNED, Author.SYSTEM, Steps.Detail.NONE);
      waiting.late(application);
    }
  }
}
