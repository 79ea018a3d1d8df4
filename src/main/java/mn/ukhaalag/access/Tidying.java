package mn.ukhaalag.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Deletes what is over: sessions, codes, registrations that nobody confirmed, old failures and
/// attempts. Not before two days have passed, so that limits by the hour and the day see them.
@Configuration
class Tidying {

  private static final Duration KEPT = Duration.ofDays(2);

  @Bean
  RecurringTask<Void> accessTidying(
      JdbcClient database, JdbcIndexedSessionRepository sessions, Clock clock) {
    return Tasks.recurring("access-tidying", FixedDelay.ofMinutes(10))
        .execute(
            (instance, context) -> {
              sessions.cleanUpExpiredSessions();
              tidy(database, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            });
  }

  private static void tidy(JdbcClient database, OffsetDateTime before) {
    for (String old :
        new String[] {
          "delete from access.code where expires_at < :before",
          "delete from access.code_sending where at < :before",
          "delete from access.registration where expires_at < :before",
          "delete from access.failed_sign_in where last_at < :before",
          "delete from access.attempt where at < :before",
          "delete from access.foreign_session where at < :before",
          "delete from access.logout_token where at < :before",
          "delete from access.logout_letter where at < :before",
          "delete from access.system_token where expires_at < :before and kind <> 'ID'",
          """
          delete from access.system_grant g
          where g.used_at < :before
            and not exists (select from access.system_token t
                            where t.grant_id = g.id and t.kind <> 'ID')
          """,
          """
          delete from access.signing_key k
          where exists (select from access.signing_key newer
                        where newer.made_at > k.made_at and newer.made_at < :before)
          """
        }) {
      database.sql(old).param("before", before).update();
    }
  }
}
