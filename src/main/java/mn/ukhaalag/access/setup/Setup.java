package mn.ukhaalag.access.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.NewAccounts;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Province;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the first administrator: an official of the directory, appointed from today to a post
/// that administers the province, with an account.
@Component
class Setup {

  /// So that two who have read the same console do not both become the first.
  private static final long LOCK = 7_301_402L;

  private final JdbcClient database;
  private final Accounts accounts;
  private final NewAccounts newAccounts;
  private final Officials officials;
  private final Province province;
  private final Appointments appointments;
  private final Clock clock;

  Setup(
      JdbcClient database,
      Accounts accounts,
      NewAccounts newAccounts,
      Officials officials,
      Province province,
      Appointments appointments,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.newAccounts = newAccounts;
    this.officials = officials;
    this.province = province;
    this.appointments = appointments;
    this.clock = clock;
  }

  /// Who is to be the first administrator.
  record Founder(
      String familyName,
      String givenName,
      @Nullable Contact email,
      @Nullable Contact phone,
      Language language) {}

  /// The account of the first administrator; empty if somebody else was quicker.
  ///
  /// @param names what the aimag and its office are called from now on
  @Transactional
  Optional<UUID> make(Founder founder, Province.Names names, Post post, String passwordHash) {
    database
        .sql("select pg_advisory_xact_lock(:lock)::text")
        .param("lock", LOCK)
        .query()
        .singleRow();
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    province.rename(Author.SYSTEM, names);
    UUID official =
        officials.enter(
            Author.SYSTEM,
            founder.familyName(),
            founder.givenName(),
            value(founder.email()),
            value(founder.phone()));
    appointments.appoint(Author.SYSTEM, post.id(), official, LocalDate.now(clock), null);
    String name = officials.find(official).map(Official::name).orElse(founder.givenName());
    return newAccounts.open(
        new Account.Official(official, name, founder.email(), founder.phone(), founder.language()),
        passwordHash,
        Author.SYSTEM);
  }

  private static @Nullable String value(@Nullable Contact contact) {
    return contact == null ? null : contact.value();
  }
}
