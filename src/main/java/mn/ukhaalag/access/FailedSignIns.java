package mn.ukhaalag.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts the failed attempts to sign in. From the fifth on, each locks for longer: 15 minutes,
/// 30, an hour … up to a day.
///
/// An attempt counts as failed until it has succeeded. So many attempts at once gain nothing: the
/// fifth locks out the others before its password is even looked at.
@Component
class FailedSignIns {

  static final int FREE = 5;
  private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
  private static final Duration LONGEST_LOCK = Duration.ofDays(1);
  private static final Duration MEMORY = Duration.ofDays(2);

  private final JdbcClient database;
  private final Clock clock;

  FailedSignIns(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Begins an attempt.
  ///
  /// @return which one it is since the last that succeeded; empty while it is locked
  @Transactional
  OptionalInt begin(byte[] subject) {
    Integer failures =
        database
            .sql(
                """
                insert into access.failed_sign_in as f (subject, failures, last_at)
                values (:subject, 1, :now)
                on conflict (subject) do update
                set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end,
                    last_at = :now
                where f.locked_until is null or f.locked_until <= :now
                returning failures
                """)
            .param("subject", subject)
            .param("now", now())
            .param("forgotten", now().minus(MEMORY))
            .query(Integer.class)
            .optional()
            .orElse(null);
    if (failures == null) {
      return OptionalInt.empty();
    }
    if (failures >= FREE) {
      lock(subject, failures);
    }
    return OptionalInt.of(failures);
  }

  private void lock(byte[] subject, int failures) {
    int doublings = Math.min(failures - FREE, 10);
    Duration wanted = FIRST_LOCK.multipliedBy(1L << doublings);
    Duration lock = wanted.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : wanted;
    database
        .sql("update access.failed_sign_in set locked_until = :until where subject = :subject")
        .param("until", now().plus(lock))
        .param("subject", subject)
        .update();
  }

  /// Until when it is locked; null if it is not.
  @Nullable Instant lockedUntil(byte[] subject) {
    return database
        .sql(
            """
            select locked_until from access.failed_sign_in
            where subject = :subject and locked_until > :now
            """)
        .param("subject", subject)
        .param("now", now())
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional()
        .orElse(null);
  }

  /// Forgets all failures: somebody has proven who he is.
  void forget(byte[] subject) {
    database
        .sql("delete from access.failed_sign_in where subject = :subject")
        .param("subject", subject)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
