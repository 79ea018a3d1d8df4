package mn.ukhaalag.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the word of a provider that somebody has signed out there (OpenID Connect Back-Channel
/// Logout 1.0): signed by it, for us, new, and each only once.
@Component
class LogoutTokens {

  /// A token that is older may have been taken already and forgotten since.
  private static final Duration NEW = Duration.ofMinutes(10);

  private final Discovery discovery;
  private final Links links;
  private final ForeignSessions sessions;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LogoutTokens(
      Discovery discovery,
      Links links,
      ForeignSessions sessions,
      JdbcClient database,
      TransactionTemplate transaction,
      Clock clock) {
    this.discovery = discovery;
    this.links = links;
    this.sessions = sessions;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Ends the sessions that it names.
  ///
  /// @return false if it cannot be believed, or was taken before
  /// @throws ProviderAway if the keys of the provider cannot be had
  boolean take(IdentityProvider provider, String token) throws ProviderAway {
    var known = discovery.of(provider);
    var validator =
        new LogoutTokenValidator(provider.issuer(), provider.client(), true, known.keys(), null);
    try {
      LogoutTokenClaimsSet claims = validator.validate(JWTParser.parse(token));
      return isNew(claims)
          && Boolean.TRUE.equals(transaction.execute(status -> endOnce(provider, claims)));
    } catch (BadJOSEException | JOSEException | ParseException wrong) {
      return false;
    }
  }

  private boolean endOnce(IdentityProvider provider, LogoutTokenClaimsSet claims) {
    boolean isFirst = isFirst(provider, claims.getJWTID().getValue());
    if (isFirst) {
      end(provider, claims);
    }
    return isFirst;
  }

  private static boolean isNew(LogoutTokenClaimsSet claims) {
    Date issued = claims.getIssueTime();
    // Its times are those of the network, which no test moves.
    return Duration.between(issued.toInstant(), Instant.now()).abs().compareTo(NEW) <= 0;
  }

  private boolean isFirst(IdentityProvider provider, String id) {
    return database
            .sql(
                """
                insert into access.logout_token (issuer, id_hash, at)
                values (:issuer, :hash, :now) on conflict do nothing
                """)
            .param("issuer", provider.issuer().getValue())
            .param("hash", hash(id))
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private void end(IdentityProvider provider, LogoutTokenClaimsSet claims) {
    String sid = claims.getSessionID() == null ? "" : claims.getSessionID().getValue();
    Optional<UUID> subject =
        Optional.ofNullable(claims.getSubject())
            .flatMap(it -> links.account(provider, it.getValue()));
    if (claims.getSubject() == null) {
      sessions.accounts(provider, sid).forEach(it -> sessions.end(it, provider, sid));
    } else {
      subject.ifPresent(it -> sessions.end(it, provider, sid));
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
