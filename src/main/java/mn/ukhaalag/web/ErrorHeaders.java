package mn.ukhaalag.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives the page of a request that was refused at one of the outer doors the same headers as all
/// other pages, which get theirs further in.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ErrorHeaders extends OncePerRequestFilter {

  private final boolean hasSecureAddress;
  private final boolean coversSubdomains;

  ErrorHeaders(
      @Value("${ukhaalag.address}") String address,
      @Value("${ukhaalag.tls-on-subdomains}") boolean coversSubdomains) {
    this.hasSecureAddress = address.startsWith("https://");
    this.coversSubdomains = coversSubdomains;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityHeaders.write(response, hasSecureAddress, coversSubdomains);
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    chain.doFilter(request, response);
  }
}
