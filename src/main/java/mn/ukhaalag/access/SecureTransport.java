package mn.ukhaalag.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows that people reach us through TLS though a proxy speaks plainly to us: when the house has
/// an `https` address (`ukhaalag.address`), or when one of our own proxies says so. All cookies
/// are for TLS alone then, and browsers are told to come that way only (HSTS). With an `https`
/// address all have names that no other host can set ([CookiePrefix]).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecureTransport extends OncePerRequestFilter {

  private final ClientAddress addresses;
  private final boolean hasSecureAddress;

  SecureTransport(ClientAddress addresses, @Value("${ukhaalag.address}") String address) {
    this.addresses = addresses;
    this.hasSecureAddress = address.startsWith("https://");
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSecure(request)) {
      chain.doFilter(
          new SecureRequest(request, hasSecureAddress),
          new SecureResponse(response, hasSecureAddress));
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isSecure(HttpServletRequest request) {
    return hasSecureAddress
        || request.isSecure()
        || (addresses.isBroughtByProxy(request)
            && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
  }

  private static final class SecureRequest extends HttpServletRequestWrapper {

    private final boolean hasPrefixes;

    SecureRequest(HttpServletRequest request, boolean hasPrefixes) {
      super(request);
      this.hasPrefixes = hasPrefixes;
    }

    @Override
    @SuppressWarnings("NullAway") // As the servlet has it: null for none.
    public Cookie[] getCookies() {
      Cookie[] sent = super.getCookies();
      return sent == null || !hasPrefixes ? sent : CookiePrefix.read(sent);
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public String getScheme() {
      return "https";
    }
  }

  private static final class SecureResponse extends HttpServletResponseWrapper {

    private final boolean hasPrefixes;

    SecureResponse(HttpServletResponse response, boolean hasPrefixes) {
      super(response);
      this.hasPrefixes = hasPrefixes;
    }

    @Override
    public void addCookie(Cookie cookie) {
      cookie.setSecure(true);
      super.addCookie(hasPrefixes ? CookiePrefix.written(cookie) : cookie);
    }
  }
}
