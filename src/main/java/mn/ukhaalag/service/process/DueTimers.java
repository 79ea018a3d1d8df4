package mn.ukhaalag.service.process;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.Applications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets the timers go off whose time has come, each in the transaction in which its case is locked.
@Component
class DueTimers {

  private static final Logger log = LoggerFactory.getLogger(DueTimers.class);
  private static final int BATCH = 200;
  private static final Duration UNTIL_AGAIN = Duration.ofHours(1);

  private final Engine engine;
  private final Applications applications;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DueTimers(
      Engine engine,
      Applications applications,
      JdbcClient database,
      TransactionTemplate transaction,
      Clock clock) {
    this.engine = engine;
    this.applications = applications;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Due(String job, UUID application) {}

  void run() {
    for (Due due : due(null)) {
      try {
        transaction.executeWithoutResult(status -> goOff(due));
      } catch (RuntimeException problem) {
        // The others go off all the same; this one is tried again.
        log.error("The timer {} of case {} failed", due.job(), due.application(), problem);
        if (BoundedAgenda.Restless.isCauseOf(problem)) {
          putOff(due);
        }
      }
    }
  }

  private void goOff(Due due) {
    applications.lock(due.application());
    // Another node, or an act, may have been quicker.
    if (due(due.job()).isEmpty()) {
      return;
    }
    var management = engine.get().getManagementService();
    management.executeJob(management.moveTimerToExecutableJob(due.job()).getId());
  }

  /// Trying is dear, and the same each time until somebody looks after the case.
  private void putOff(Due due) {
    database
        .sql("update flowable.act_ru_timer_job set duedate_ = :later where id_ = :job")
        .param("later", clock.instant().plus(UNTIL_AGAIN).atOffset(ZoneOffset.UTC))
        .param("job", due.job())
        .update();
  }

  private List<Due> due(@Nullable String job) {
    return database
        .sql(
            """
            select t.id_, e.business_key_
            from flowable.act_ru_timer_job t
            join flowable.act_ru_execution e on e.id_ = t.process_instance_id_
            where t.duedate_ <= :now and (:job::text is null or t.id_ = :job)
            order by t.duedate_ limit :limit
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("job", job)
        .param("limit", BATCH)
        .query((row, number) -> new Due(row.getString(1), UUID.fromString(row.getString(2))))
        .list();
  }
}
