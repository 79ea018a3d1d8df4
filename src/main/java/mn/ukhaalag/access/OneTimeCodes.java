package mn.ukhaalag.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes of six digits that prove that a person reads what is sent to a contact. A code lives ten
/// minutes and bears five tries.
@Component
class OneTimeCodes {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int TRIES = 5;
  private static final int PER_HOUR = 5;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final ObjectProvider<CodeSender> sender;
  private final Clock clock;

  OneTimeCodes(
      JdbcClient database, Secrets secrets, ObjectProvider<CodeSender> sender, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.sender = sender;
    this.clock = clock;
  }

  /// What became of the wish to send a code.
  sealed interface Sending {
    record Sent(UUID code) implements Sending {}

    /// Too many were sent to this contact within an hour.
    record TooMany() implements Sending {}

    /// Nothing is set up that could send one.
    record NoWay() implements Sending {}
  }

  /// What a code proves.
  ///
  /// @param account for whom it was sent; null if there is no account yet
  record Proof(UUID code, @Nullable UUID account) {}

  /// Sends a code to prove the contact, for an account or for one that is yet to be made.
  @Transactional
  Sending send(Contact contact, @Nullable UUID account, Language language) {
    return make(contact, account, language, true);
  }

  /// Does all that [#send] does except sending, so that nobody learns that the contact is
  /// unknown.
  @Transactional
  Sending pretend(Contact contact, Language language) {
    return make(contact, null, language, false);
  }

  private Sending make(Contact contact, @Nullable UUID account, Language language, boolean real) {
    CodeSender way = sender.getIfAvailable();
    if (way == null) {
      return new Sending.NoWay();
    }
    byte[] contactHash = secrets.hmac("contact", contact.value());
    if (sentWithinHour(contactHash) >= PER_HOUR) {
      return new Sending.TooMany();
    }
    String code = "%06d".formatted(random.nextInt(1_000_000));
    UUID id = UUID.randomUUID();
    insert(id, contactHash, account, real ? code : "none");
    if (real) {
      way.send(contact, code, language);
    }
    return new Sending.Sent(id);
  }

  private int sentWithinHour(byte[] contactHash) {
    return database
        .sql(
            """
            select count(*) from access.code
            where contact_hash = :contact and created_at > :since
            """)
        .param("contact", contactHash)
        .param("since", now().minusHours(1))
        .query(Integer.class)
        .single();
  }

  private void insert(UUID id, byte[] contactHash, @Nullable UUID account, String code) {
    database
        .sql(
            """
            insert into access.code
                (id, contact_hash, account_id, code_hash, created_at, expires_at)
            values (:id, :contact, :account, :code, :now, :expires)
            """)
        .param("id", id)
        .param("contact", contactHash)
        .param("account", account)
        .param("code", hash(id, code))
        .param("now", now())
        .param("expires", now().plus(LIFE))
        .update();
  }

  /// The newest code that was sent to the contact.
  Optional<UUID> newest(Contact contact) {
    return database
        .sql(
            """
            select id from access.code
            where contact_hash = :contact
            order by created_at desc limit 1
            """)
        .param("contact", secrets.hmac("contact", contact.value()))
        .query(UUID.class)
        .optional();
  }

  private record Try(boolean isRight, @Nullable UUID account) {}

  /// Spends one try. What it proves, if the code is the right one and still lives; it is used up
  /// then.
  @Transactional
  Optional<Proof> prove(UUID id, String typed) {
    return database
        .sql(
            """
            update access.code set tries = tries + 1
            where id = :id and used_at is null and expires_at > :now and tries < :tries
            returning code_hash, account_id
            """)
        .param("id", id)
        .param("now", now())
        .param("tries", TRIES)
        .query(
            (row, number) ->
                new Try(
                    MessageDigest.isEqual(row.getBytes("code_hash"), hash(id, typed.strip())),
                    row.getObject("account_id", UUID.class)))
        .optional()
        .filter(Try::isRight)
        .map(tried -> use(id, tried.account()));
  }

  private Proof use(UUID id, @Nullable UUID account) {
    database
        .sql("update access.code set used_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
    return new Proof(id, account);
  }

  private byte[] hash(UUID id, String code) {
    return secrets.hmac("code", id + ":" + code);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
