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
import mn.ukhaalag.access.Freshness;
import mn.ukhaalag.access.RequiredStep;
import mn.ukhaalag.access.SecondProof;
import mn.ukhaalag.access.Sessions;
import mn.ukhaalag.access.limit.ProgramLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever is blocked or whose session is over is nobody at this door, too, whoever must add a
/// second step or sign in anew first is led to it, and whoever knocks too often is sent away.
class Standing extends OncePerRequestFilter {

  private final RequiredStep step;
  private final ProgramLimit limit;
  private final SecondProof proof;
  private final Freshness freshness;

  Standing(RequiredStep step, ProgramLimit limit, SecondProof proof, Freshness freshness) {
    this.step = step;
    this.limit = limit;
    this.proof = proof;
    this.freshness = freshness;
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
    String way = actor.isSignedIn() ? wayFirst(actor, request) : null;
    // Of whoever may not be asked anything, nothing is told either.
    boolean isAsked = way != null && !Demand.of(request, Instant.now()).isSilent();
    if (way != null && isAsked) {
      response.sendRedirect(way);
      return;
    }
    if (actor.isSignedIn() && way == null) {
      tellWhen(actor, request);
    } else {
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  /// Where somebody signed in has to go first; null for nowhere.
  private @Nullable String wayFirst(Actor actor, HttpServletRequest request) {
    if (step.isMissing(actor, request)) {
      return RequiredStep.WAY;
    }
    boolean isAuthorize = request.getRequestURI().equals(ProviderDoor.AUTHORIZE);
    // The answer to the question of consent comes to the same address, without this.
    boolean isQuestion = isAuthorize && request.getParameter("response_type") != null;
    if (isAuthorize && !isQuestion && isStepStale(actor, request)) {
      return ConsentPages.path(request.getParameter("state"));
    }
    // By the clock of the sessions.
    Instant now = Instant.now();
    Demand demand = Demand.of(request, now);
    return isQuestion && !demand.isMetBy(since(request))
        ? ProviderDoor.signIn(demand.again(request, now)) + "&again=true"
        : null;
  }

  /// What a system is told for months is agreed to as a grave act; the page of the question asks
  /// for the second step.
  private boolean isStepStale(Actor actor, HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && !freshness.isFresh(request)
        && proof.has(actor.requireAccount());
  }

  private static Instant since(HttpServletRequest request) {
    return Instant.ofEpochMilli(request.getSession().getCreationTime());
  }

  /// The person, and since when he is known: a session begins when somebody has proven who he is.
  private static void tellWhen(Actor actor, HttpServletRequest request) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            SignedIn.of(actor.requireAccount(), since(request), Sessions.mark(request))));
  }
}
