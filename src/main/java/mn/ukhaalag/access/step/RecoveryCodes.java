package mn.ukhaalag.access.step;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.AccountNews;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes for the day on which the authenticator is lost: ten, of 50 random bits, each good once.
/// They are shown when they are made; afterwards only their hashes are known.
@Component
public class RecoveryCodes {

  private static final int COUNT = 10;
  private static final int LENGTH = 10;

  /// Without letters that look like others.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecoveryCodes(
      JdbcClient database,
      Secrets secrets,
      Ledger ledger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /// Makes new codes for an account with a second step; the old ones are worth nothing then.
  ///
  /// @return the codes, in two halves each
  @Transactional
  public List<String> renew(UUID account) {
    List<String> codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
    database
        .sql("delete from access.recovery_code where account_id = :account")
        .param("account", account)
        .update();
    database
        .sql(
            """
            insert into access.recovery_code (account_id, code_hash)
            select :account, hash from unnest(:hashes::bytea[]) as hash
            """)
        .param("account", account)
        .param("hashes", codes.stream().map(it -> hash(account, it)).toArray(byte[][]::new))
        .update();
    note(account, "account.recovery-codes-made");
    return codes;
  }

  /// Forgets them if nothing is left that they stand for: no authenticator and no passkey.
  @Transactional
  public void forgetIfUnneeded(UUID account) {
    database
        .sql(
            """
            delete from access.recovery_code
            where account_id = :account
              and not exists (select from access.second_step where account_id = :account)
              and not exists (select from access.passkey where account_id = :account)
            """)
        .param("account", account)
        .update();
  }

  /// How many are not used yet.
  public int left(UUID account) {
    return database
        .sql(
            """
            select count(*) from access.recovery_code
            where account_id = :account and used_at is null
            """)
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  /// Whether it is a code of the account that was not used before. It is used up then, and the
  /// owner is told.
  @Transactional
  public boolean take(UUID account, String typed) {
    int used =
        database
            .sql(
                """
                update access.recovery_code set used_at = :now
                where account_id = :account and code_hash = :hash and used_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("account", account)
            .param("hash", hash(account, typed))
            .update();
    if (used == 1) {
      note(account, "account.recovery-code-used");
      events.publishEvent(
          new AccountNews(account, AccountNews.What.RECOVERY_CODE_USED, clock.instant()));
    }
    return used == 1;
  }

  private void note(UUID account, String act) {
    ledger.append(new Author(account, null), act, Account.thing(account), Map.of());
  }

  private String code() {
    String letters =
        random
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(at -> ALPHABET.substring(at, at + 1))
            .collect(Collectors.joining());
    return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
  }

  /// However it is typed: with or without the hyphen, in any case.
  private byte[] hash(UUID account, String code) {
    String letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return secrets.hmac("recovery code", account + ":" + letters);
  }
}
