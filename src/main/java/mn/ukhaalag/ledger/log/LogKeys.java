package mn.ukhaalag.ledger.log;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import mn.ukhaalag.secret.InstallationSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys with which checkpoints are signed. Each has a number, and its private half is
/// derived from the secret of the installation, so that no key lies in the database or in a file
/// of its own. After a rotation the old key goes on signing beside the new one until it is
/// ended, so that whoever knows only the old one can follow.
@Component
public class LogKeys {

  private static final int SEED = 32;

  private final JdbcClient database;
  private final InstallationSecret secret;
  private final Clock clock;
  private final String name;

  LogKeys(
      JdbcClient database,
      InstallationSecret secret,
      Clock clock,
      @Value("${ukhaalag.address}") URI address) {
    this.database = database;
    this.secret = secret;
    this.clock = clock;
    this.name = address.getRawAuthority() + "/ledger";
  }

  /// A key of the log.
  ///
  /// @param number from 1
  /// @param written as it is handed around, `name+hash+key`
  /// @param until null while it signs
  public record Key(int number, String written, Instant since, @Nullable Instant until) {}

  /// All keys there ever were, newest first.
  public List<Key> all() {
    return database
        .sql(
            "select number, name, public_key, since, until from ledger.signer order by number desc")
        .query(
            (row, count) ->
                new Key(
                    row.getInt("number"),
                    new VerifierKey(
                            row.getString("name"),
                            VerifierKey.Kind.NOTE,
                            row.getBytes("public_key"))
                        .written(),
                    row.getTimestamp("since").toInstant(),
                    row.getTimestamp("until") == null
                        ? null
                        : row.getTimestamp("until").toInstant()))
        .list();
  }

  /// Those that sign now, newest first. The first one is made when it is first asked for, and
  /// the name of the log is that of the address then.
  List<SigningKey> signing() {
    List<SigningKey> keys = active();
    if (keys.isEmpty()) {
      make(1, name);
      keys = active();
    }
    return keys;
  }

  /// The name of the log, which is the first line of each checkpoint.
  String origin() {
    return signing().getFirst().verifier().name();
  }

  /// Makes a new key, which signs beside the old ones from now on.
  ///
  /// @return its number
  @Transactional
  public int rotate() {
    String origin = origin();
    int next = all().getFirst().number() + 1;
    make(next, origin);
    return next;
  }

  /// Ends an old key; the newest one cannot be ended.
  ///
  /// @return false if there is no such key that can be ended
  @Transactional
  public boolean end(int number) {
    return database
            .sql(
                """
                update ledger.signer set until = :now
                where number = :number and until is null
                  and number < (select max(number) from ledger.signer)
                """)
            .param("now", now())
            .param("number", number)
            .update()
        == 1;
  }

  private List<SigningKey> active() {
    return database
        .sql(
            """
            select number, name, public_key from ledger.signer
            where until is null order by number desc
            """)
        .query(
            (row, count) ->
                checked(row.getInt("number"), row.getString("name"), row.getBytes("public_key")))
        .list();
  }

  private SigningKey checked(int number, String ofName, byte[] publicKey) {
    SigningKey key = derived(number, ofName);
    if (!Arrays.equals(key.verifier().publicKey(), publicKey)) {
      throw new IllegalStateException(
          "The ledger was signed with another secret key. Restore secret.key.");
    }
    return key;
  }

  private void make(int number, String ofName) {
    database
        .sql(
            """
            insert into ledger.signer (number, name, public_key, since)
            values (:number, :name, :key, :now) on conflict do nothing
            """)
        .param("number", number)
        .param("name", ofName)
        .param("key", derived(number, ofName).verifier().publicKey())
        .param("now", now())
        .update();
  }

  private SigningKey derived(int number, String ofName) {
    return new SigningKey(ofName, secret.derive("ledger signing key " + number, SEED));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
