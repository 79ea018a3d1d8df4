package mn.ukhaalag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request a number, which stands in every line that is logged for it and in the
/// answer. One that a proxy has given it already is kept if it looks like one.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

  private static final String HEADER = "X-Request-Id";
  private static final String LINE = "request";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String number =
        Optional.ofNullable(request.getHeader(HEADER))
            .filter(it -> it.matches("[A-Za-z0-9-]{8,64}"))
            .orElseGet(() -> UUID.randomUUID().toString());
    response.setHeader(HEADER, number);
    MDC.put(LINE, number);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LINE);
    }
  }
}
