package mn.ukhaalag.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens accounts.
@Component
public class NewAccounts {

  private final JdbcClient database;
  private final Secrets secrets;
  private final Ledger ledger;
  private final Clock clock;

  NewAccounts(JdbcClient database, Secrets secrets, Ledger ledger, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Opens the account of a citizen.
  ///
  /// @param passwordHash as made by [Passwords#hash]; null for one who signs in elsewhere
  /// @return its id; empty if the contact belongs to another account, or the number to one whose
  ///     owner has shown his document
  @Transactional
  public Optional<UUID> open(Account.Citizen citizen, @Nullable String passwordHash) {
    Identity identity = citizen.identity();
    return database
        .sql(
            """
            insert into access.account
                (kind, name, family_name, given_name, identity_kind, identity_cipher,
                 identity_hash, email, phone, language, password_hash, created_at)
            select 'CITIZEN', :name, :family, :given, :kind, :cipher::bytea, :hash::bytea, :email, :phone,
                   :language, :password, :now
            where not exists (select from access.account
                              where identity_hash = :hash and identity_proven_at is not null)
            on conflict do nothing
            returning id
            """)
        .param("name", citizen.name())
        .param("family", citizen.familyName())
        .param("given", citizen.givenName())
        .param("kind", identity == null ? null : identity.kind().name())
        .param("cipher", identity == null ? null : secrets.encrypt(identity.number()))
        .param("hash", identity == null ? null : secrets.hmac(identity))
        .param("email", value(citizen.email()))
        .param("phone", value(citizen.phone()))
        .param("language", citizen.language().name())
        .param("password", passwordHash)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional()
        .map(id -> opened(id, "CITIZEN", new Author(id, null)));
  }

  /// Opens the account of an official.
  ///
  /// @param passwordHash as made by [Passwords#hash]; null if the official is to set the first
  ///     password with a one-time code
  /// @return its id; empty if the contact or the official has an account already
  @Transactional
  public Optional<UUID> open(
      Account.Official official, @Nullable String passwordHash, Author author) {
    return database
        .sql(
            """
            insert into access.account
                (kind, official_id, name, email, phone, language, password_hash, created_at)
            values ('OFFICIAL', :official, :name, :email, :phone, :language, :password, :now)
            on conflict do nothing
            returning id
            """)
        .param("official", official.id())
        .param("name", official.name())
        .param("email", value(official.email()))
        .param("phone", value(official.phone()))
        .param("language", official.language().name())
        .param("password", passwordHash)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional()
        .map(id -> opened(id, "OFFICIAL", author));
  }

  private UUID opened(UUID id, String kind, Author author) {
    ledger.append(author, "account.opened", Account.thing(id), Map.of("kind", kind));
    return id;
  }

  private static @Nullable String value(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }
}
