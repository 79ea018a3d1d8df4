package mn.ukhaalag.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom an official has declared as close to himself, so that it is noticed if he looks at their
/// data in office. Only keyed hashes of the numbers are kept.
@Component
class Relatives {

  private final JdbcClient database;
  private final Secrets secrets;
  private final Clock clock;

  Relatives(JdbcClient database, Secrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Somebody declared.
  ///
  /// @param masked the number as it is shown
  record Relative(UUID id, String masked, Instant since) {}

  List<Relative> of(UUID account) {
    return database
        .sql(
            """
            select id, masked, since from access.relative
            where account_id = :account and until is null order by id
            """)
        .param("account", account)
        .query(Relative.class)
        .list();
  }

  @Transactional
  public void declare(UUID account, RegisterNumber number) {
    Identity identity = Identity.of(number);
    database
        .sql(
            """
            insert into access.relative (account_id, number_hash, masked, since)
            values (:account, :hash, :masked, :now)
            on conflict (account_id, number_hash) where until is null do nothing
            """)
        .param("account", account)
        .param("hash", secrets.hmac(identity))
        .param("masked", identity.masked())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Ends a declaration; it stays on record.
  @Transactional
  public void end(UUID account, UUID relative) {
    database
        .sql(
            """
            update access.relative set until = :now
            where id = :id and account_id = :account and until is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", relative)
        .param("account", account)
        .update();
  }
}
