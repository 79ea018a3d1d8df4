package mn.ukhaalag.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.AccountNews;
import mn.ukhaalag.access.SessionsEnded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The secrets under which calendar programs read deadlines. Only their hashes are kept, so each
/// is shown once.
@Component
class Feeds {

  private static final int SECRET_BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final boolean takesWrites;

  Feeds(
      JdbcClient database,
      Clock clock,
      ApplicationEventPublisher events,
      @Value("${ukhaalag.takes-writes}") boolean takesWrites) {
    this.database = database;
    this.clock = clock;
    this.events = events;
    this.takesWrites = takesWrites;
  }

  /// Makes a new secret for the account, and tells its owner; the old one is worth nothing from now
  /// on.
  @Transactional
  public String renew(UUID account) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database
        .sql(
            """
            insert into inbox.feed (account_id, secret_hash, made_at)
            values (:account, :hash, :now)
            on conflict (account_id)
            do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
            """)
        .param("account", account)
        .param("hash", sha256(secret))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(
        new AccountNews(account, AccountNews.What.CALENDAR_OPENED, clock.instant()));
    return secret;
  }

  @Transactional
  public void remove(UUID account) {
    database
        .sql("delete from inbox.feed where account_id = :account")
        .param("account", account)
        .update();
  }

  /// With all sessions of an account (a new password, a block, a lost device) its secret ends.
  @EventListener
  @Transactional
  public void end(SessionsEnded ended) {
    if (ended.areAll() && takesWrites) {
      remove(ended.account());
    }
  }

  Optional<Instant> madeAt(UUID account) {
    return database
        .sql("select made_at from inbox.feed where account_id = :account")
        .param("account", account)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Optional<UUID> account(String secret) {
    return database
        .sql("select account_id from inbox.feed where secret_hash = :hash")
        .param("hash", sha256(secret))
        .query(UUID.class)
        .optional();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
