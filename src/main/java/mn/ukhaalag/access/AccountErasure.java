package mn.ukhaalag.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The account itself: its row stays, so that acts still have an author, and tells nothing about
/// him. What the directory keeps of an official is for [OfficialErasure].
@Component
class AccountErasure implements OwnErasure {

  private static final String FORGOTTEN = "▇▇▇";

  private final JdbcClient database;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Ledger ledger;

  AccountErasure(JdbcClient database, Accounts accounts, Sessions sessions, Ledger ledger) {
    this.database = database;
    this.accounts = accounts;
    this.sessions = sessions;
    this.ledger = ledger;
  }

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    var parts = new ArrayList<Part>();
    Account account = accounts.find(person.account()).orElseThrow();
    accounts
        .actor(account.id())
        .filter(Actor::isOfficial)
        .ifPresent(
            actor ->
                parts.add(Part.open("access.erasure.post", actor.holdings().getFirst().titleMn())));
    if (!isForgotten(account.id())) {
      parts.add(Part.erased("access.erasure.account", 1));
    }
    return parts;
  }

  @Override
  public void erase(Person person, Terms terms) {
    UUID account = person.account();
    if (isForgotten(account)) {
      return;
    }
    // First, while it is known which systems are to be told of it.
    sessions.endAll(account);
    for (String gone :
        new String[] {
          "delete from access.code where account_id = :id",
          "delete from access.second_step where account_id = :id",
          "delete from access.recovery_code where account_id = :id",
          "delete from access.passkey where account_id = :id",
          "delete from access.foreign_identity where account_id = :id",
          "delete from access.foreign_session where account_id = :id",
          "delete from access.consent where account_id = :id",
          "delete from access.system_grant where account_id = :id",
          "delete from access.relative where account_id = :id"
        }) {
      database.sql(gone).param("id", account).update();
    }
    forget(account, terms.now());
    ledger.forget(Account.thing(account));
    ledger.append(Author.SYSTEM, "account.erased", Account.thing(account), Map.of());
  }

  private void forget(UUID account, Instant now) {
    database
        .sql(
            """
            update access.account
            set name = :forgotten, family_name = null, given_name = null, email = null,
                phone = null, password_hash = null, identity_kind = null, identity_cipher = null,
                identity_hash = null, identity_proven_at = null, identity_proven_by = null,
                identity_proven_with = null,
                blocked_at = coalesce(blocked_at, :now), blocked_reason = null, erased_at = :now
            where id = :id
            """)
        .param("forgotten", FORGOTTEN)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", account)
        .update();
  }

  private boolean isForgotten(UUID account) {
    return database
        .sql(
            """
            select exists (select from access.account where id = :id and erased_at is not null)
            """)
        .param("id", account)
        .query(Boolean.class)
        .single();
  }
}
