package mn.ukhaalag.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mn.ukhaalag.access.ClientAddress;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at how much somebody who has not signed in wants to send, before a byte of it is read:
/// the token of a form stands in its body, so that whatever comes after has read it all.
@Component
@Order(BodyDoor.BEFORE_SECURITY)
class BodyDoor extends OncePerRequestFilter {

  static final int BEFORE_SECURITY = -101;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final long MEGABYTE = 1024L * 1024;

  /// The most bytes of a form without files.
  private static final long SMALL = 2 * MEGABYTE;

  private final Limits limits;
  private final ClientAddress addresses;

  BodyDoor(Limits limits, ClientAddress addresses) {
    this.limits = limits;
    this.addresses = addresses;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if ((!isMultipart(request) && length <= SMALL) || isSignedIn(request)) {
      chain.doFilter(request, response);
    } else if (length < 0) {
      response.sendError(HttpStatus.LENGTH_REQUIRED.value());
    } else if (length > SMALL && !takesFiles(request.getServletPath())) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    } else {
      count(request, response, chain, length);
    }
  }

  private void count(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, long length)
      throws ServletException, IOException {
    long megabytes = length / MEGABYTE + 1;
    Duration wait = limits.count(Limits.Kind.UPLOAD, addresses.of(request), megabytes);
    if (wait.isPositive()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /// Where people and programs without an account may send files.
  private static boolean takesFiles(String path) {
    return Stream.of("/petitions/new", "/my/petitions/", "/applications/", "/api/")
        .anyMatch(path::startsWith);
  }

  private static boolean isSignedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            != null;
  }
}
