package mn.ukhaalag.access.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ActorFilter;
import mn.ukhaalag.access.RequiredStep;
import mn.ukhaalag.access.limit.ProgramLimit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever is blocked or whose session is over is nobody at this door, too, whoever must add a
/// second step first is led to it, and whoever knocks too often is sent away.
class Standing extends OncePerRequestFilter {

  private final RequiredStep step;
  private final ProgramLimit limit;

  Standing(RequiredStep step, ProgramLimit limit) {
    this.step = step;
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Duration wait = limit.count(request);
    if (wait.isPositive()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    Actor actor = ActorFilter.actor(request);
    if (!actor.isSignedIn()) {
      SecurityContextHolder.clearContext();
    } else if (step.isMissing(actor, request)) {
      response.sendRedirect(RequiredStep.WAY);
      return;
    } else {
      tellWhen(actor, request);
    }
    chain.doFilter(request, response);
  }

  /// The person, and since when he is known: a session begins when somebody has proven who he is.
  private static void tellWhen(Actor actor, HttpServletRequest request) {
    var at = Instant.ofEpochMilli(request.getSession().getCreationTime());
    SecurityContextHolder.setContext(
        new SecurityContextImpl(SignedIn.of(actor.requireAccount(), at)));
  }
}
