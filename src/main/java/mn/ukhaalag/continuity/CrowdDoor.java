package mn.ukhaalag.continuity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import mn.ukhaalag.postgres.Crowd;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// While more come than can be served, some are told to come back, so that those who were let in
/// are served to the end. Nobody holds a place at the door: it only looks whether others wait, and
/// whoever it would send away stands there for a moment and is looked at once more. It costs the
/// house nothing, and keeps programs that never pause from being all that the processors do.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 14)
class CrowdDoor extends OncePerRequestFilter {

  private static final Set<String> OF_MACHINES = Set.of("/health", "/ready", "/metrics");
  private static final String SECONDS = "2";

  /// At least and at most so long, so that those who came together do not come in together.
  private static final long LEAST_MILLIS = 500;

  private static final long MOST_MILLIS = 1500;

  private final Crowd crowd;

  CrowdDoor(Crowd crowd) {
    this.crowd = crowd;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return OF_MACHINES.contains(request.getServletPath())
        || request.getServletPath().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (crowd.isThere() && isThereAMomentLater()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
      Refusal.send(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          Message.of("continuity.crowd.refused"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isThereAMomentLater() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(LEAST_MILLIS, MOST_MILLIS));
      return crowd.isThere();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
