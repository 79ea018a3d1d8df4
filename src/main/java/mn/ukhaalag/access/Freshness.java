package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How long ago the second step was shown in a session. Before a grave act it must be a quarter of
/// an hour at most.
@Component
public class Freshness {

  private static final String SHOWN = "access.second-step.shown";
  private static final Duration FRESH = Duration.ofMinutes(15);

  /// A form with files cannot wait for a code: its page has asked for one, and this is the time to
  /// fill it in.
  private static final Duration FRESH_WITH_FILES = Duration.ofMinutes(45);

  private final Clock clock;

  Freshness(Clock clock) {
    this.clock = clock;
  }

  /// The second step was shown a moment ago.
  public void note(HttpServletRequest request) {
    request.getSession().setAttribute(SHOWN, clock.instant().toString());
  }

  /// Whether it was shown so lately that nothing has to be asked for an act without files.
  public boolean isFresh(HttpServletRequest request) {
    return isFresh(request, false);
  }

  /// @param takesFiles whether files are sent to an act that takes some
  boolean isFresh(HttpServletRequest request, boolean takesFiles) {
    var session = request.getSession(false);
    Duration fresh = takesFiles ? FRESH_WITH_FILES : FRESH;
    return session != null
        && session.getAttribute(SHOWN) instanceof String shown
        && Duration.between(Instant.parse(shown), clock.instant()).abs().compareTo(fresh) <= 0;
  }
}
