package mn.ukhaalag.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys that ID tokens are signed with (RSA of 3,072 bits, RS256, which every client must
/// know). They lie in the database, enciphered; the newest signs, and is followed by another after
/// 90 days or when an administrator says so. The one before it is shown for two days more, as long
/// as any token that it signed can matter.
@Component
class SigningKeys implements JWKSource<SecurityContext> {

  private static final int BITS = 3072;
  private static final Duration LIFE = Duration.ofDays(90);

  private final JdbcClient database;
  private final Secrets secrets;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final boolean takesWrites;

  SigningKeys(
      JdbcClient database,
      Secrets secrets,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${ukhaalag.takes-writes}") boolean takesWrites) {
    this.database = database;
    this.secrets = secrets;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
    this.takesWrites = takesWrites;
  }

  private record Row(JWK key, Instant madeAt) {}

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    return selector.select(new JWKSet(all()));
  }

  /// The newest first. If that is too old, or there is none, one is made, except on a reserve site.
  private List<JWK> all() throws KeySourceException {
    List<Row> rows = rows();
    boolean isDue =
        rows.isEmpty() || rows.getFirst().madeAt().isBefore(clock.instant().minus(LIFE));
    if (isDue && takesWrites) {
      rotate(Author.SYSTEM);
      rows = rows();
    }
    return rows.stream().map(Row::key).toList();
  }

  /// Makes a new key, which signs from now on.
  void rotate(Author author) {
    RSAKey made = made();
    transaction.executeWithoutResult(
        status -> {
          database
              .sql(
                  """
                  insert into access.signing_key (id, cipher, made_at)
                  values (:id, :cipher, :now)
                  """)
              .param("id", made.getKeyID())
              .param("cipher", secrets.encrypt(made.toJSONString()))
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .update();
          ledger.append(
              author,
              "system.key-made",
              new Thing("signing-key", UUID.fromString(made.getKeyID())),
              Map.of());
        });
  }

  private static RSAKey made() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(UUID.randomUUID().toString())
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<Row> rows() {
    return database
        .sql("select cipher, made_at from access.signing_key order by made_at desc, id")
        .query((row, number) -> new Row(key(row.getBytes(1)), row.getTimestamp(2).toInstant()))
        .list();
  }

  private JWK key(byte[] cipher) {
    try {
      return JWK.parse(secrets.decrypt(cipher));
    } catch (ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
