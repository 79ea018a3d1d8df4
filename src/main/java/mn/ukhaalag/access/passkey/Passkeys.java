package mn.ukhaalag.access.passkey;

import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.data.AuthenticationData;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.AccountNews;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.access.step.RecoveryCodes;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of the accounts.
@Component
public class Passkeys {

  private static final String SELECT =
      """
      select p.id, p.account_id, p.rp_id, p.user_handle, p.attested, p.transports, p.name,
             p.uv_initialized, p.backup_eligible, p.backed_up, p.counter,
             p.created_at, p.last_used_at, p.cloned_at
      from access.passkey p join access.account a on a.id = p.account_id
      where a.blocked_at is null
      """;

  private final JdbcClient database;
  private final PasskeyRows rows;
  private final RecoveryCodes recovery;
  private final Secrets secrets;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Passkeys(
      JdbcClient database,
      PasskeyRows rows,
      RecoveryCodes recovery,
      Secrets secrets,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.rows = rows;
    this.recovery = recovery;
    this.secrets = secrets;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  public boolean has(UUID account) {
    return database
        .sql("select exists (select from access.passkey where account_id = :account)")
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /// All passkeys of the account, the oldest first.
  List<Passkey> of(UUID account) {
    return database
        .sql(SELECT + " and p.account_id = :account order by p.created_at, p.id")
        .param("account", account)
        .query((row, number) -> rows.read(row))
        .list();
  }

  /// The passkey with that id of its own (WebAuthn's credential id).
  Optional<Passkey> find(byte[] credential) {
    return database
        .sql(SELECT + " and p.credential_id = :credential")
        .param("credential", credential)
        .query((row, number) -> rows.read(row))
        .optional();
  }

  /// What authenticators know the account by.
  byte[] handle(UUID account) {
    return secrets.hmac("passkey", account.toString());
  }

  /// Adds a passkey to the account and tells its owner.
  ///
  /// @return false if it belongs to an account already
  @Transactional
  boolean add(UUID account, String rp, String name, CredentialRecord key) {
    Optional<UUID> added =
        database
            .sql(
                """
                insert into access.passkey (
                    account_id, rp_id, user_handle, credential_id, attested, transports, name,
                    uv_initialized, backup_eligible, backed_up, counter, created_at)
                values (
                    :account, :rp, :handle, :credential, :attested, :transports, :name,
                    :verified, :eligible, :backedUp, :counter, :now)
                on conflict (credential_id) do nothing
                returning id
                """)
            .param("account", account)
            .param("rp", rp)
            .param("handle", handle(account))
            .param("credential", key.getAttestedCredentialData().getCredentialId())
            .param("attested", rows.attested(key))
            .param("transports", PasskeyRows.transports(key.getTransports()))
            .param("name", name)
            .param("verified", Boolean.TRUE.equals(key.isUvInitialized()))
            .param("eligible", Boolean.TRUE.equals(key.isBackupEligible()))
            .param("backedUp", Boolean.TRUE.equals(key.isBackedUp()))
            .param("counter", key.getCounter())
            .param("now", now())
            .query(UUID.class)
            .optional();
    added.ifPresent(
        id -> {
          note(new Author(account, null), "account.passkey-added", account, id, "");
          tell(account, AccountNews.What.PASSKEY_ADDED);
        });
    return added.isPresent();
  }

  /// Notes that the passkey has signed.
  ///
  /// @return false if it has signed something else meanwhile, or is not taken any more
  boolean use(Passkey passkey, AuthenticationData signed) {
    var said = Objects.requireNonNull(signed.getAuthenticatorData());
    return database
            .sql(
                """
                update access.passkey
                set counter = :counter, last_used_at = :now, backed_up = :backedUp,
                    uv_initialized = uv_initialized or :verified
                where id = :id and cloned_at is null
                  and (counter < :counter or counter = 0 and :counter = 0)
                """)
            .param("counter", said.getSignCount())
            .param("now", now())
            .param("backedUp", said.isFlagBS())
            .param("verified", said.isFlagUV())
            .param("id", passkey.id())
            .update()
        == 1;
  }

  /// Takes the passkey no more: it says that it has signed less often than it has, so that two
  /// have it. Its owner is told.
  @Transactional
  void distrust(Passkey passkey) {
    int distrusted =
        database
            .sql("update access.passkey set cloned_at = :now where id = :id and cloned_at is null")
            .param("now", now())
            .param("id", passkey.id())
            .update();
    if (distrusted == 1) {
      note(Author.SYSTEM, "account.passkey-cloned", passkey.account(), passkey.id(), "");
      tell(passkey.account(), AccountNews.What.PASSKEY_CLONED);
    }
  }

  /// Removes a passkey of the account and tells its owner. With the last second step go the
  /// recovery codes.
  ///
  /// @return false if the account has no such passkey
  @Transactional
  boolean remove(UUID account, UUID id, Author author) {
    return remove(account, List.of(id), "", author);
  }

  /// Removes all passkeys of the account.
  ///
  /// @param reason why an administrator does it; the ledger keeps its hash
  @Transactional
  public void removeAll(UUID account, String reason, Author author) {
    List<UUID> all =
        database
            .sql("select id from access.passkey where account_id = :account")
            .param("account", account)
            .query(UUID.class)
            .list();
    remove(account, all, reason, author);
  }

  private boolean remove(UUID account, List<UUID> ids, String reason, Author author) {
    List<UUID> removed =
        database
            .sql(
                """
                delete from access.passkey
                where account_id = :account and id = any(:ids)
                returning id
                """)
            .param("account", account)
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
    removed.forEach(id -> note(author, "account.passkey-removed", account, id, reason));
    if (!removed.isEmpty()) {
      tell(account, AccountNews.What.PASSKEY_REMOVED);
      recovery.forgetIfUnneeded(account);
    }
    return !removed.isEmpty();
  }

  private void note(Author author, String act, UUID account, UUID passkey, String reason) {
    ledger.append(
        author, act, Account.thing(account), reason, Map.of("passkey", passkey.toString()));
  }

  private void tell(UUID account, AccountNews.What what) {
    events.publishEvent(new AccountNews(account, what, clock.instant()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
