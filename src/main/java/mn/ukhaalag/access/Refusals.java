package mn.ukhaalag.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import mn.ukhaalag.web.RequestPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes to the log who was sent away, once a minute for each reason and client address: a flood
/// leaves a trace, and its trace is no flood.
@Component
public class Refusals {

  /// Why somebody was sent away.
  public enum Reason {
    /// The key of a program that is none, or was ended.
    KEY,
    /// More requests than the limit of their kind.
    RATE
  }

  private record Told(Reason reason, String client) {}

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private final ClientAddress addresses;
  private final Cache<Told, Boolean> told =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Refusals(ClientAddress addresses) {
    this.addresses = addresses;
  }

  /// Notes it, unless the same was noted a moment ago.
  public void note(Reason reason, HttpServletRequest request) {
    String client = addresses.of(request);
    if (told.asMap().putIfAbsent(new Told(reason, client), true) == null) {
      log.warn(
          "Refused ({}): {}, account {}, at {}",
          reason,
          client,
          ActorFilter.actor(request).account(),
          RequestPath.of(request));
    }
  }
}
