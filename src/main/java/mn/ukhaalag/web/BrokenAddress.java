package mn.ukhaalag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an address whose escapes are broken, as `%` at its end (RFC 3986, 2.1). The server does
/// so in its words, but not in what follows a semicolon, at which the framework stumbles.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BrokenAddress extends OncePerRequestFilter {

  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (BROKEN.matcher(request.getRequestURI()).find()) {
      Refusal.send(request, response, HttpStatus.BAD_REQUEST, Message.of("web.error.bad-request"));
    } else {
      chain.doFilter(request, response);
    }
  }
}
