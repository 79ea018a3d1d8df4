package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts tries that failed, so that nobody guesses a secret or a code: twenty in a quarter of an
/// hour, for each client address and for each thing that is guessed at.
@Component
class Tries {

  private static final int MOST = 20;
  private static final Duration WITHIN = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofDays(1);

  private final JdbcClient database;
  private final Secrets secrets;
  private final ClientAddress addresses;
  private final Clock clock;

  Tries(JdbcClient database, Secrets secrets, ClientAddress addresses, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// Whether too many have failed from there, or at that thing.
  boolean areOver(HttpServletRequest request, String thing) {
    return failed(from(request)) >= MOST || failed(at(thing)) >= MOST;
  }

  void fail(HttpServletRequest request, String thing) {
    for (byte[] subject : new byte[][] {from(request), at(thing)}) {
      database
          .sql("insert into petition.failed_try (subject, at) values (:subject, :now)")
          .param("subject", subject)
          .param("now", utc(clock.instant()))
          .update();
    }
  }

  /// Forgets old ones.
  int forget() {
    return database
        .sql("delete from petition.failed_try where at < :before")
        .param("before", utc(clock.instant().minus(MEMORY)))
        .update();
  }

  private int failed(byte[] subject) {
    return database
        .sql("select count(*) from petition.failed_try where subject = :subject and at > :since")
        .param("subject", subject)
        .param("since", utc(clock.instant().minus(WITHIN)))
        .query(Integer.class)
        .single();
  }

  private byte[] from(HttpServletRequest request) {
    return secrets.hmac("try-from", addresses.of(request));
  }

  private byte[] at(String thing) {
    return secrets.hmac("try-at", thing);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
