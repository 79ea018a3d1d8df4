package mn.ukhaalag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of citizens and officials: who they are and how they are reached. They are opened
/// by [NewAccounts] and blocked by [BlockedAccounts].
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
  private final Ledger ledger;
  private final Delegations delegations;
  private final Clock clock;

  Accounts(
      JdbcClient database,
      Appointments appointments,
      Delegations delegations,
      Secrets secrets,
      Ledger ledger,
      Clock clock) {
    this.delegations = delegations;
    this.clock = clock;
    this.database = database;
    this.appointments = appointments;
    this.secrets = secrets;
    this.ledger = ledger;
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

  /// The account that may be written to; empty if there is none or it is blocked.
  public Optional<Account> reachable(UUID id) {
    return find(id).filter(account -> account.blockedAt() == null);
  }

  /// The accounts that are told what concerns the post today, as far as they may be written to:
  /// its holder's, and that of whoever stands in for him.
  public List<Account> toldIn(UUID post) {
    Stream<UUID> officials =
        Stream.concat(
            appointments.holder(post).stream(),
            delegations.inForce(post, LocalDate.now(clock)).map(it -> it.deputy().id()).stream());
    return officials
        .flatMap(it -> ofOfficial(it).stream())
        .filter(account -> account.blockedAt() == null)
        .toList();
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
    return person(account).flatMap(Person::identity);
  }

  /// An account with the number in which the state knows its owner, in clear.
  public record Person(Account account, Optional<Identity> identity) {}

  /// All that is known of the owner of the account: whoever asks has to have a right to it.
  public Optional<Person> person(UUID account) {
    return database
        .sql(
            """
            select id, official_id, name, email, phone, language, blocked_at, identity_kind,
                   identity_cipher
            from access.account where id = :id
            """)
        .param("id", account)
        .query((row, number) -> new Person(account(row), identity(row)))
        .optional();
  }

  private Optional<Identity> identity(ResultSet row) throws SQLException {
    byte[] cipher = row.getBytes("identity_cipher");
    return cipher == null
        ? Optional.empty()
        : Optional.of(
            new Identity(
                Identity.Kind.valueOf(row.getString("identity_kind")), secrets.decrypt(cipher)));
  }

  /// The same, if an official has seen the document with that number.
  public Optional<Identity> provenIdentity(UUID account) {
    boolean isProven =
        database
            .sql(
                """
                select exists (select from access.account
                               where id = :id and identity_proven_at is not null)
                """)
            .param("id", account)
            .query(Boolean.class)
            .single();
    return isProven ? identity(account) : Optional.empty();
  }

  /// The account whose owner is proven to have that number.
  public Optional<UUID> withProven(Identity identity) {
    return database
        .sql(
            """
            select id from access.account
            where identity_hash = :hash and identity_proven_at is not null
            """)
        .param("hash", secrets.hmac(identity))
        .query(UUID.class)
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

  /// The officials of the directory whose accounts these are; of others there is nothing.
  public Map<UUID, UUID> officials(Collection<UUID> accounts) {
    return database
        .sql(
            """
            select id, official_id from access.account
            where id = any(:ids) and official_id is not null
            """)
        .param("ids", accounts.toArray(UUID[]::new))
        .query(
            (row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
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
}
