package mn.ukhaalag.access.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Counts the requests of each client address, by kind.
@Component
@EnableConfigurationProperties(LimitSettings.class)
class Limits {

  /// What is limited.
  enum Kind {
    /// Passwords tried.
    SIGN_IN,
    REGISTRATION,
    RESET,
    /// One-time codes typed.
    CODE,
    /// Any other form sent.
    FORM,
    /// The interfaces of programs.
    PROGRAM,
    /// Megabytes sent without an account.
    UPLOAD
  }

  private record Client(Kind kind, String address) {}

  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final LimitSettings settings;
  private final Clock clock;
  private final AtomicLong latest = new AtomicLong();
  private final TimeMeter time;
  private final LoadingCache<Client, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(100_000)
          .expireAfterAccess(Duration.ofHours(2))
          .build(client -> bucket(client.kind()));

  Limits(LimitSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.time = new ClockMeter(clock);
  }

  /// Counts one request.
  ///
  /// @return how long the client has to wait; zero if it may go on
  Duration count(Kind kind, String address) {
    return count(kind, address, 1);
  }

  /// Counts so many at once.
  Duration count(Kind kind, String address, long amount) {
    long now = clock.millis();
    long before = latest.getAndSet(now);
    if (now < before - TOLERANCE.toMillis()) {
      // Buckets are filled by the clock: set back, it would leave them empty until then.
      buckets.invalidateAll();
    }
    var probe = buckets.get(new Client(kind, address)).tryConsumeAndReturnRemaining(amount);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(Kind kind) {
    var limit =
        switch (kind) {
          case SIGN_IN -> settings.signIn();
          case REGISTRATION -> settings.registration();
          case RESET -> settings.reset();
          case CODE -> settings.code();
          case FORM -> settings.form();
          case PROGRAM -> settings.program();
          case UPLOAD -> settings.upload();
        };
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
        .withCustomTimePrecision(time)
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
