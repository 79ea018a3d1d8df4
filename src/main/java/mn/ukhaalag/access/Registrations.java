package mn.ukhaalag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Citizens on their way to an account: they have filled in the form and not yet proven that the
/// phone is theirs. Whether the phone or the number has an account already is told only to who
/// has proven that.
@Component
class Registrations {

  private static final Duration LIFE = Duration.ofHours(1);

  private final JdbcClient database;
  private final Secrets secrets;
  private final OneTimeCodes codes;
  private final NewAccounts newAccounts;
  private final Clock clock;

  Registrations(
      JdbcClient database,
      Secrets secrets,
      OneTimeCodes codes,
      NewAccounts newAccounts,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.codes = codes;
    this.newAccounts = newAccounts;
    this.clock = clock;
  }

  record Registration(UUID id, UUID code, Account.Citizen citizen, String passwordHash) {}

  sealed interface Beginning {
    record Begun(UUID registration) implements Beginning {}

    record NotSent(OneTimeCodes.Sending why) implements Beginning {}
  }

  sealed interface Confirmation {
    record Opened(UUID account) implements Confirmation {}

    /// The phone, e-mail address or number belongs to an account already.
    record Taken() implements Confirmation {}

    record WrongCode() implements Confirmation {}
  }

  @Transactional
  public Beginning begin(Account.Citizen citizen, String passwordHash, String from) {
    Contact phone = citizen.phone();
    Identity identity = citizen.identity();
    if (phone == null || identity == null) {
      throw new IllegalStateException("The check lets nobody through without phone and number");
    }
    var wish = new OneTimeCodes.Wish(CodePurpose.REGISTRATION, phone, citizen.language(), from);
    OneTimeCodes.Sending sending = codes.send(wish, null);
    if (!(sending instanceof OneTimeCodes.Sending.Sent sent)) {
      return new Beginning.NotSent(sending);
    }
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into access.registration
                (id, code_id, family_name, given_name, identity_kind, identity_cipher,
                 identity_hash, email, phone, language, password_hash, expires_at)
            values (:id, :code, :family, :given, :kind, :cipher, :hash, :email, :phone,
                    :language, :password, :expires)
            """)
        .param("id", id)
        .param("code", sent.code())
        .param("family", citizen.familyName())
        .param("given", citizen.givenName())
        .param("kind", identity.kind().name())
        .param("cipher", secrets.encrypt(identity.number()))
        .param("hash", secrets.hmac(identity))
        .param("email", citizen.email() == null ? null : citizen.email().value())
        .param("phone", phone.value())
        .param("language", citizen.language().name())
        .param("password", passwordHash)
        .param("expires", now().plus(LIFE))
        .update();
    return new Beginning.Begun(id);
  }

  Optional<Registration> find(UUID id) {
    return database
        .sql(
            """
            select id, code_id, family_name, given_name, identity_kind, identity_cipher,
                   email, phone, language, password_hash
            from access.registration where id = :id and expires_at > :now
            """)
        .param("id", id)
        .param("now", now())
        .query((row, number) -> registration(row))
        .optional();
  }

  /// Opens the account if the code is the right one.
  @Transactional
  Confirmation confirm(Registration registration, String code) {
    if (codes.prove(CodePurpose.REGISTRATION, registration.code(), code).isEmpty()) {
      return new Confirmation.WrongCode();
    }
    database
        .sql("delete from access.registration where id = :id")
        .param("id", registration.id())
        .update();
    return newAccounts
        .open(registration.citizen(), registration.passwordHash())
        .<Confirmation>map(Confirmation.Opened::new)
        .orElseGet(Confirmation.Taken::new);
  }

  private Registration registration(ResultSet row) throws SQLException {
    var identity =
        new Identity(
            Identity.Kind.valueOf(row.getString("identity_kind")),
            secrets.decrypt(row.getBytes("identity_cipher")));
    var citizen =
        new Account.Citizen(
            row.getString("family_name"),
            row.getString("given_name"),
            identity,
            contact(Contact.Kind.EMAIL, row.getString("email")),
            contact(Contact.Kind.PHONE, row.getString("phone")),
            Language.valueOf(row.getString("language")));
    return new Registration(
        row.getObject("id", UUID.class),
        row.getObject("code_id", UUID.class),
        citizen,
        row.getString("password_hash"));
  }

  private static @Nullable Contact contact(Contact.Kind kind, @Nullable String value) {
    return value == null ? null : new Contact(kind, value);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
