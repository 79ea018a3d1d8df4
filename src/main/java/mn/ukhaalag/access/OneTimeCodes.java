package mn.ukhaalag.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes of six digits that prove that a person reads what is sent to a contact. A code is good for
/// one purpose, lives ten minutes and bears five tries.
@Component
class OneTimeCodes {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int TRIES = 5;
  private static final Pattern SHAPE = Pattern.compile("\\d{6}");

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final CodeLimits limits;
  private final ObjectProvider<CodeSender> sender;
  private final Clock clock;

  OneTimeCodes(
      JdbcClient database,
      Secrets secrets,
      CodeLimits limits,
      ObjectProvider<CodeSender> sender,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.limits = limits;
    this.sender = sender;
    this.clock = clock;
  }

  /// A code that somebody wants.
  ///
  /// @param from the client address that asks; null if an official of the house does
  record Wish(CodePurpose purpose, Contact contact, Language language, @Nullable String from) {}

  /// What became of the wish to send a code.
  sealed interface Sending {
    record Sent(UUID code) implements Sending {}

    /// Too many were sent to this contact, from there, or in all.
    record Refused(CodeLimits.Refusal why) implements Sending {}

    /// Nothing is set up that could send one.
    record NoWay() implements Sending {}
  }

  /// Sends a code to prove the contact, for an account or for one that is yet to be made.
  @Transactional
  public Sending send(Wish wish, @Nullable UUID account) {
    return make(wish, account, true);
  }

  /// Does all that [#send] does except sending, so that nobody learns that the contact is
  /// unknown.
  @Transactional
  public Sending pretend(Wish wish) {
    return make(wish, null, false);
  }

  private Sending make(Wish wish, @Nullable UUID account, boolean real) {
    CodeSender way = sender.getIfAvailable();
    if (way == null) {
      return new Sending.NoWay();
    }
    var admission = limits.admit(wish.purpose(), List.of(wish.contact()), wish.from(), real);
    if (admission.admitted().isEmpty()) {
      return new Sending.Refused(admission.why());
    }
    // Of a pretended one nobody learns the code either.
    String code = "%06d".formatted(random.nextInt(1_000_000));
    UUID id = UUID.randomUUID();
    insert(id, wish, account, code);
    if (real) {
      way.send(wish.contact(), code, wish.language());
    }
    return new Sending.Sent(id);
  }

  private void insert(UUID id, Wish wish, @Nullable UUID account, String code) {
    database
        .sql(
            """
            insert into access.code
                (id, purpose, contact_hash, account_id, code_hash, created_at, expires_at)
            values (:id, :purpose, :contact, :account, :code, :now, :expires)
            """)
        .param("id", id)
        .param("purpose", wish.purpose().name())
        .param("contact", secrets.hmac("contact", wish.contact().value()))
        .param("account", account)
        .param("code", hash(id, code))
        .param("now", now())
        .param("expires", now().plus(LIFE))
        .update();
  }

  /// The newest code that was sent to the contact for that purpose.
  Optional<UUID> newest(CodePurpose purpose, Contact contact) {
    return database
        .sql(
            """
            select id from access.code
            where contact_hash = :contact and purpose = :purpose
            order by created_at desc limit 1
            """)
        .param("contact", secrets.hmac("contact", contact.value()))
        .param("purpose", purpose.name())
        .query(UUID.class)
        .optional();
  }

  /// What a code proves.
  ///
  /// @param account for whom it was sent; null if there is no account yet
  record Proof(UUID code, @Nullable UUID account) {}

  private record Try(boolean isRight, @Nullable UUID account) {}

  /// Spends one try. What it proves, if the code was sent for that purpose, is the right one and
  /// still lives; it is used up then. What cannot be a code spends nothing.
  @Transactional
  public Optional<Proof> prove(CodePurpose purpose, UUID id, String typed) {
    if (!SHAPE.matcher(typed.strip()).matches()) {
      return Optional.empty();
    }
    return database
        .sql(
            """
            update access.code set tries = tries + 1
            where id = :id and purpose = :purpose and used_at is null and expires_at > :now
              and tries < :tries
            returning code_hash, account_id
            """)
        .param("id", id)
        .param("purpose", purpose.name())
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
