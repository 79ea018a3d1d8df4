package mn.ukhaalag.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps accounts out, and lets them in again.
@Component
public class BlockedAccounts {

  private final JdbcClient database;
  private final Sessions sessions;
  private final Ledger ledger;
  private final Clock clock;

  BlockedAccounts(JdbcClient database, Sessions sessions, Ledger ledger, Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Ends all sessions of the account and lets it begin no more.
  ///
  /// @param reason why, in words for other administrators; the ledger keeps its hash
  @Transactional
  public void block(UUID account, String reason, Author author) {
    int blocked =
        database
            .sql(
                """
                update access.account
                set blocked_at = :now, blocked_by = :by, blocked_reason = :reason
                where id = :id and blocked_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .param("reason", reason)
            .param("id", account)
            .update();
    if (blocked == 1) {
      sessions.endAll(account);
      ledger.append(author, "account.blocked", Account.thing(account), reason, Map.of());
    }
  }

  /// Ends all sessions of the account and lets it begin new ones: where somebody's machine was
  /// lost, for example.
  @Transactional
  public void endSessions(UUID account, Author author) {
    sessions.endAll(account);
    ledger.append(author, "account.sessions-ended", Account.thing(account), Map.of());
  }

  /// Lets the account begin sessions again.
  ///
  /// @param reason why, as for [#block]
  @Transactional
  public void unblock(UUID account, String reason, Author author) {
    int unblocked =
        database
            .sql(
                """
                update access.account
                set blocked_at = null, blocked_by = null, blocked_reason = null
                where id = :id and blocked_at is not null
                """)
            .param("id", account)
            .update();
    if (unblocked == 1) {
      ledger.append(author, "account.unblocked", Account.thing(account), reason, Map.of());
    }
  }

  /// Why the account is blocked; empty if it is not, or nobody said.
  Optional<String> reason(UUID account) {
    return database
        .sql(
            """
            select blocked_reason from access.account
            where id = :id and blocked_reason is not null
            """)
        .param("id", account)
        .query(String.class)
        .optional();
  }
}
