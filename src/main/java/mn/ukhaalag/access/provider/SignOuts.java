package mn.ukhaalag.access.provider;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.SessionsEnded;
import mn.ukhaalag.access.provider.page.SystemPage.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which systems are to be told that somebody has left, and whether they were. A letter is planned
/// in the transaction that writes it down, so that none is forgotten.
@Component
class SignOuts {

  private final JdbcClient database;
  private final ObjectProvider<Scheduler> scheduler;
  private final Clock clock;
  private final String issuer;
  private final boolean takesWrites;

  SignOuts(
      JdbcClient database,
      ObjectProvider<Scheduler> scheduler,
      Clock clock,
      @Value("${ukhaalag.address}") String issuer,
      @Value("${ukhaalag.takes-writes}") boolean takesWrites) {
    this.database = database;
    this.scheduler = scheduler;
    this.clock = clock;
    this.issuer = issuer;
    this.takesWrites = takesWrites;
  }

  /// What one system is to be told.
  ///
  /// @param session the mark of the one that is over; null if all of them are
  /// @param issuer under which the system knows us
  /// @param attempts how often it was tried
  record Letter(
      UUID id,
      UUID system,
      UUID account,
      @Nullable String session,
      String issuer,
      Instant at,
      int attempts) {}

  /// Writes to each system that he went to from these sessions, once for each of them.
  @EventListener
  @Transactional
  public void write(SessionsEnded ended) {
    if (takesWrites) {
      for (UUID letter : add(ended)) {
        scheduler
            .getObject()
            .schedule(new TaskInstance<Void>(SignOutJob.NAME, letter.toString()), clock.instant());
      }
    }
  }

  private List<UUID> add(SessionsEnded ended) {
    return database
        .sql(
            """
            insert into access.logout_letter (system_id, account_id, session_mark, issuer, at)
            select distinct g.system_id, g.account_id,
                   case when :all then null else g.session_mark end, :issuer, :now::timestamptz
            from access.system_grant g join access.system s on s.id = g.system_id
            where g.account_id = :account and cardinality(g.scopes) > 0
              and s.logout is not null and s.off_since is null
              and (:all or g.session_mark = any(:marks))
            returning id
            """)
        .param("all", ended.areAll())
        .param("issuer", issuer)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", ended.account())
        .param("marks", ended.marks().toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /// One that was not told yet.
  Optional<Letter> waiting(UUID id) {
    return database
        .sql(
            """
            select id, system_id as system, account_id as account, session_mark as session, issuer,
                   at, attempts
            from access.logout_letter where id = :id and told_at is null
            """)
        .param("id", id)
        .query(Letter.class)
        .optional();
  }

  @Transactional
  public void told(UUID id) {
    database
        .sql(
            """
            update access.logout_letter
            set told_at = :now, problem = null, attempts = attempts + 1 where id = :id
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /// It was not taken.
  @Transactional
  public void failed(UUID id, String problem) {
    database
        .sql(
            """
            update access.logout_letter set problem = :problem, attempts = attempts + 1
            where id = :id
            """)
        .param("problem", problem)
        .param("id", id)
        .update();
  }

  /// The latest of a system, as its page shows them.
  List<Told> last(UUID system) {
    return database
        .sql(
            """
            select at, case when told_at is null then coalesce(problem, '') end as problem
            from access.logout_letter where system_id = :system order by id desc limit 10
            """)
        .param("system", system)
        .query(Told.class)
        .list();
  }
}
