package mn.ukhaalag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of citizens and officials.
@Component
public class Accounts {

  private static final String SELECT =
      """
      select id, official_id, name, email, phone, language, blocked_at
      from access.account
      """;

  private final JdbcClient database;
  private final Appointments appointments;
  private final Secrets secrets;
  private final Sessions sessions;
  private final Ledger ledger;
  private final Clock clock;

  Accounts(
      JdbcClient database,
      Appointments appointments,
      Secrets secrets,
      Sessions sessions,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.appointments = appointments;
    this.secrets = secrets;
    this.sessions = sessions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The actor that this account is today; empty if there is no such account or it is blocked.
  public Optional<Actor> actor(UUID account) {
    return find(account)
        .filter(found -> found.blockedAt() == null)
        .map(
            found ->
                new Actor(
                    account,
                    found.name(),
                    found.official() == null ? List.of() : appointments.holdings(found.official()),
                    found.language()));
  }

  public Optional<Account> find(UUID id) {
    return one(SELECT + "where id = :value", id);
  }

  /// The account of an official of the directory.
  public Optional<Account> ofOfficial(UUID official) {
    return one(SELECT + "where official_id = :value", official);
  }

  /// The account of the person with that number.
  public Optional<Account> of(Identity identity) {
    return one(SELECT + "where identity_hash = :value", hash(identity));
  }

  /// The account that signs in with that contact.
  public Optional<Account> of(Contact contact) {
    return one(
        SELECT
            + switch (contact.kind()) {
              case EMAIL -> "where lower(email) = :value";
              case PHONE -> "where phone = :value";
            },
        contact.value());
  }

  /// The number in which the state knows the person, in clear: whoever asks has to have a right
  /// to it.
  public Optional<Identity> identity(UUID account) {
    return database
        .sql(
            """
            select identity_kind, identity_cipher
            from access.account where id = :id and identity_cipher is not null
            """)
        .param("id", account)
        .query(
            (row, number) ->
                new Identity(
                    Identity.Kind.valueOf(row.getString(1)), secrets.decrypt(row.getBytes(2))))
        .optional();
  }

  /// How the people with these accounts are called, for showing them in a list.
  public Map<UUID, String> names(Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return database
        .sql("select id, name from access.account where id = any(:ids)")
        .param("ids", accounts.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public boolean isEmpty() {
    return !database
        .sql("select exists (select from access.account)")
        .query(Boolean.class)
        .single();
  }

  /// Opens the account of a citizen.
  ///
  /// @param passwordHash as made by [Passwords#hash]
  /// @return its id; empty if the contact or the number belongs to another account
  @Transactional
  public Optional<UUID> open(Account.Citizen citizen, String passwordHash) {
    Identity identity = citizen.identity();
    return database
        .sql(
            """
            insert into access.account
                (kind, name, family_name, given_name, identity_kind, identity_cipher,
                 identity_hash, email, phone, language, password_hash, created_at)
            values ('CITIZEN', :name, :family, :given, :kind, :cipher, :hash, :email, :phone,
                    :language, :password, :now)
            on conflict do nothing
            returning id
            """)
        .param("name", citizen.name())
        .param("family", citizen.familyName())
        .param("given", citizen.givenName())
        .param("kind", identity == null ? null : identity.kind().name())
        .param("cipher", identity == null ? null : secrets.encrypt(identity.number()))
        .param("hash", identity == null ? null : hash(identity))
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

  /// The language of letters to the person.
  @Transactional
  public void changeLanguage(UUID account, Language language) {
    database
        .sql("update access.account set language = :language where id = :id")
        .param("language", language.name())
        .param("id", account)
        .update();
    ledger.append(
        new Author(account, null),
        "account.changed",
        Account.thing(account),
        Map.of("language", language.tag()));
  }

  /// Replaces the e-mail address or the number of the account, whichever the contact is.
  ///
  /// @return false if it belongs to another account
  @Transactional
  boolean changeContact(UUID account, Contact contact) {
    if (of(contact).isPresent()) {
      return false;
    }
    boolean isPhone = contact.kind() == Contact.Kind.PHONE;
    database
        .sql(
            """
            update access.account
            set email = coalesce(:email, email), phone = coalesce(:phone, phone)
            where id = :id
            """)
        .param("email", isPhone ? null : contact.value())
        .param("phone", isPhone ? contact.value() : null)
        .param("id", account)
        .update();
    ledger.append(
        new Author(account, null),
        "account.changed",
        Account.thing(account),
        Map.of("contact", contact.kind().name()));
    return true;
  }

  /// Ends all sessions of the account and lets it begin no more.
  @Transactional
  public void block(UUID account, Author author) {
    int blocked =
        database
            .sql(
                """
                update access.account set blocked_at = :now, blocked_by = :by
                where id = :id and blocked_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .param("id", account)
            .update();
    if (blocked == 1) {
      sessions.endAll(account);
      ledger.append(author, "account.blocked", Account.thing(account), Map.of());
    }
  }

  @Transactional
  public void unblock(UUID account, Author author) {
    int unblocked =
        database
            .sql(
                """
                update access.account set blocked_at = null, blocked_by = null
                where id = :id and blocked_at is not null
                """)
            .param("id", account)
            .update();
    if (unblocked == 1) {
      ledger.append(author, "account.unblocked", Account.thing(account), Map.of());
    }
  }

  private byte[] hash(Identity identity) {
    return secrets.hmac(identity.kind().name(), identity.number());
  }

  private Optional<Account> one(String sql, Object value) {
    return database.sql(sql).param("value", value).query((row, number) -> account(row)).optional();
  }

  private static Account account(ResultSet row) throws SQLException {
    String email = row.getString("email");
    String phone = row.getString("phone");
    Timestamp blocked = row.getTimestamp("blocked_at");
    return new Account(
        row.getObject("id", UUID.class),
        row.getObject("official_id", UUID.class),
        row.getString("name"),
        email == null ? null : new Contact(Contact.Kind.EMAIL, email),
        phone == null ? null : new Contact(Contact.Kind.PHONE, phone),
        Language.valueOf(row.getString("language")),
        blocked == null ? null : blocked.toInstant());
  }

  private static @Nullable String value(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }
}
