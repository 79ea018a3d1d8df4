package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what may not be done without end, for all nodes together: guessing a secret, or taking
/// what others want too.
///
/// Of each kind, twenty wrong guesses in a quarter of an hour close the door to a client address.
/// Where the thing that is guessed at is known, twenty from anywhere close it to every address that
/// has itself been wrong there: whoever is right at once is let in, whatever strangers did before
/// him.
///
/// A site that takes no writes counts nothing.
@Component
public class Attempts {

  /// The message key of the sentence that too many guesses were wrong, and what to do.
  public static final String OVER = "access.attempts.over";

  private static final int MOST = 20;
  private static final Duration WITHIN = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Secrets secrets;
  private final ClientAddress addresses;
  private final boolean takesWrites;
  private final Clock clock;

  Attempts(
      JdbcClient database,
      Secrets secrets,
      ClientAddress addresses,
      @Value("${ukhaalag.takes-writes}") boolean takesWrites,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.addresses = addresses;
    this.takesWrites = takesWrites;
    this.clock = clock;
  }

  /// What became of a guess.
  public sealed interface Guess<T> {

    /// The secret was right, and opens this.
    record Right<T>(T opened) implements Guess<T> {}

    record Wrong<T>() implements Guess<T> {}

    /// Too many were wrong before: this one was not even looked at.
    record TooMany<T>() implements Guess<T> {}
  }

  /// Looks at a secret that somebody shows, and counts it if it is wrong.
  ///
  /// @param kind what is guessed; client addresses are counted for each kind apart
  /// @param thing the number that the secret goes with, written in one way; null where there is
  ///     none, or where the secret is long enough for counting addresses alone
  /// @param look finds what the secret opens; empty if it is wrong
  public <T> Guess<T> guess(
      String kind, HttpServletRequest request, @Nullable String thing, Supplier<Optional<T>> look) {
    byte[] from = from(kind, request);
    byte[] at = thing == null ? null : secrets.hmac("attempt-at", kind + " " + thing);
    if (areOver(from, at)) {
      return new Guess.TooMany<>();
    }
    Optional<T> opened = look.get();
    if (opened.isPresent()) {
      return new Guess.Right<>(opened.get());
    }
    note(from, at);
    return new Guess.Wrong<>();
  }

  private record Earlier(int fromThere, int atThing, int fromThereAtThing) {

    boolean areTooMany() {
      return fromThere >= MOST || (atThing >= MOST && fromThereAtThing > 0);
    }
  }

  private boolean areOver(byte[] from, byte @Nullable [] at) {
    return database
        .sql(
            """
            select count(*) filter (where from_hash = :from) as from_there,
                   count(*) filter (where thing_hash = :at::bytea) as at_thing,
                   count(*) filter (where from_hash = :from and thing_hash = :at::bytea)
                       as from_there_at_thing
            from access.attempt
            where (from_hash = :from or thing_hash = :at::bytea) and at > :since
            """)
        .param("from", from)
        .param("at", at)
        .param("since", clock.instant().minus(WITHIN).atOffset(ZoneOffset.UTC))
        .query(Earlier.class)
        .single()
        .areTooMany();
  }

  /// Counts one more of that kind from there.
  public void note(String kind, HttpServletRequest request) {
    note(from(kind, request), null);
  }

  /// How many of that kind there were from there.
  public int count(String kind, HttpServletRequest request, Duration within) {
    return database
        .sql("select count(*) from access.attempt where from_hash = :from and at > :since")
        .param("from", from(kind, request))
        .param("since", clock.instant().minus(within).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private void note(byte[] from, byte @Nullable [] at) {
    if (!takesWrites) {
      return;
    }
    database
        .sql("insert into access.attempt (from_hash, thing_hash, at) values (:from, :at, :now)")
        .param("from", from)
        .param("at", at)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private byte[] from(String kind, HttpServletRequest request) {
    return secrets.hmac("attempt-from", kind + " " + addresses.of(request));
  }
}
