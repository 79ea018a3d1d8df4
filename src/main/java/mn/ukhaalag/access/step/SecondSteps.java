package mn.ukhaalag.access.step;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.AccountNews;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The authenticators of the accounts. A code is taken once, up to 30 seconds early or late.
@Component
public class SecondSteps {

  private final JdbcClient database;
  private final Secrets secrets;
  private final RecoveryCodes recovery;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SecondSteps(
      JdbcClient database,
      Secrets secrets,
      RecoveryCodes recovery,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.recovery = recovery;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  public boolean has(UUID account) {
    return since(account).isPresent();
  }

  /// Since when the account has one; empty if it has none.
  public Optional<Instant> since(UUID account) {
    return database
        .sql("select created_at from access.second_step where account_id = :account")
        .param("account", account)
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /// Adds an authenticator, if the code proves that it knows the secret.
  ///
  /// @return false if the code is wrong, or the account has one already
  @Transactional
  public boolean add(UUID account, byte[] secret, String code) {
    OptionalLong step = match(secret, code);
    if (step.isEmpty()) {
      return false;
    }
    int added =
        database
            .sql(
                """
                insert into access.second_step (account_id, secret_cipher, created_at, last_step)
                values (:account, :secret, :now, :step)
                on conflict do nothing
                """)
            .param("account", account)
            .param("secret", secrets.encrypt(HexFormat.of().formatHex(secret)))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("step", step.getAsLong())
            .update();
    if (added == 1) {
      Author owner = new Author(account, null);
      ledger.append(owner, "account.second-step-added", Account.thing(account), Map.of());
      tell(account, AccountNews.What.SECOND_STEP_ADDED);
    }
    return added == 1;
  }

  /// Whether it is a code of the account's authenticator that was not used before, nor is older
  /// than one that was. It is used up then. One that was used in what is now the future was used
  /// before the clock was set back, and keeps nobody out.
  @Transactional
  public boolean take(UUID account, String code) {
    return secret(account).map(secret -> match(secret, code)).stream()
        .flatMapToLong(OptionalLong::stream)
        .anyMatch(step -> use(account, step));
  }

  private boolean use(UUID account, long step) {
    return database
            .sql(
                """
                update access.second_step set last_step = :step
                where account_id = :account and (last_step < :step or last_step > :newest)
                """)
            .param("step", step)
            .param("newest", Totp.step(clock.instant()) + 1)
            .param("account", account)
            .update()
        == 1;
  }

  /// Takes the authenticator from the account and, if it has no passkey, its recovery codes.
  ///
  /// @param reason why an administrator does it; empty if the owner does. The ledger keeps its
  ///     hash
  @Transactional
  public void remove(UUID account, String reason, Author author) {
    int removed =
        database
            .sql("delete from access.second_step where account_id = :account")
            .param("account", account)
            .update();
    if (removed == 1) {
      ledger.append(
          author, "account.second-step-removed", Account.thing(account), reason, Map.of());
      recovery.forgetIfUnneeded(account);
      tell(account, AccountNews.What.SECOND_STEP_REMOVED);
    }
  }

  private void tell(UUID account, AccountNews.What what) {
    events.publishEvent(new AccountNews(account, what, clock.instant()));
  }

  private Optional<byte[]> secret(UUID account) {
    return database
        .sql("select secret_cipher from access.second_step where account_id = :account")
        .param("account", account)
        .query(byte[].class)
        .optional()
        .map(cipher -> HexFormat.of().parseHex(secrets.decrypt(cipher)));
  }

  /// The 30 seconds that the code belongs to; all are compared, so that none is quicker.
  private OptionalLong match(byte[] secret, String code) {
    long now = Totp.step(clock.instant());
    OptionalLong found = OptionalLong.empty();
    for (long step = now - 1; step <= now + 1; step++) {
      if (MessageDigest.isEqual(bytes(Totp.code(secret, step)), bytes(code))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
