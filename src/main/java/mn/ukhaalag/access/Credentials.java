package mn.ukhaalag.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The passwords of the accounts.
@Component
class Credentials {

  private final JdbcClient database;
  private final FailedSignIns failures;
  private final Secrets secrets;
  private final Sessions sessions;
  private final LinkedHouses houses;
  private final Ledger ledger;

  Credentials(
      JdbcClient database,
      FailedSignIns failures,
      Secrets secrets,
      Sessions sessions,
      LinkedHouses houses,
      Ledger ledger) {
    this.database = database;
    this.failures = failures;
    this.secrets = secrets;
    this.sessions = sessions;
    this.houses = houses;
    this.ledger = ledger;
  }

  /// What an account proves itself with.
  ///
  /// @param passwordHash null if no password was set yet
  /// @param isBlocked whether the account is kept out even with the right password
  record Credential(UUID id, @Nullable String passwordHash, boolean isBlocked) {}

  /// The credential of the account that signs in with that contact, be it blocked or not.
  Optional<Credential> of(Contact contact) {
    boolean isPhone = contact.kind() == Contact.Kind.PHONE;
    return database
        .sql(
            """
            select id, password_hash, blocked_at is not null as is_blocked
            from access.account
            where lower(email) = :email or phone = :phone
            """)
        .param("email", isPhone ? null : contact.value())
        .param("phone", isPhone ? contact.value() : null)
        .query(Credential.class)
        .optional();
  }

  /// The credential of the account, unless it is blocked.
  Optional<Credential> of(UUID account) {
    return database
        .sql(
            """
            select id, password_hash, false as is_blocked
            from access.account where id = :id and blocked_at is null
            """)
        .param("id", account)
        .query(Credential.class)
        .optional();
  }

  /// Whether the account can be proven with a password at all.
  boolean hasPassword(UUID account) {
    return of(account).filter(it -> it.passwordHash() != null).isPresent();
  }

  /// Sets a password, and ends every session of the account and these links of it, since whoever
  /// had taken it over might come back with them.
  ///
  /// @param links ids as in [LinkedHouses]
  @Transactional
  void change(UUID account, String passwordHash, Collection<String> links) {
    set(account, passwordHash);
    houses.end(account, links);
  }

  /// Sets a password in place of a forgotten one, and ends every session and every link of the
  /// account. With its first password, an account loses no link.
  @Transactional
  void recover(UUID account, String passwordHash) {
    if (hasPassword(account)) {
      houses.endAll(account);
    }
    set(account, passwordHash);
  }

  private void set(UUID account, String passwordHash) {
    database
        .sql("update access.account set password_hash = :hash where id = :id")
        .param("hash", passwordHash)
        .param("id", account)
        .update();
    failures.forget(subject(account));
    failures.forget(familiarSubject(account));
    sessions.endAll(account);
    ledger.append(
        new Author(account, null), "account.password-changed", Account.thing(account), Map.of());
  }

  /// Under which failures of an account are counted.
  byte[] subject(UUID account) {
    return secrets.hmac("failures of account", account.toString());
  }

  /// The same, for browsers that the account was used on before.
  byte[] familiarSubject(UUID account) {
    return secrets.hmac("failures of account on its browsers", account.toString());
  }

  /// Under which failures of a name are counted that belongs to nobody.
  byte[] subject(String identifier) {
    return secrets.hmac("failures of name", identifier);
  }
}
