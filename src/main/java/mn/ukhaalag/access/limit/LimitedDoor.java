package mn.ukhaalag.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.Refusals;
import mn.ukhaalag.access.limit.Limits.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Sends away who knocks too often (429, with the seconds to wait).
@Component
class LimitedDoor implements HandlerInterceptor, WebMvcConfigurer {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Limits limits;
  private final ClientAddress addresses;
  private final Refusals refusals;

  LimitedDoor(Limits limits, ClientAddress addresses, Refusals refusals) {
    this.limits = limits;
    this.addresses = addresses;
    this.refusals = refusals;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // The decoded path: an address written with %73 leads to the same page.
    kind(request.getMethod(), request.getServletPath())
        .map(kind -> limits.count(kind, addresses.of(request)))
        .filter(Duration::isPositive)
        .ifPresent(wait -> refuse(request, response, wait));
    return true;
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait) {
    refusals.note(Refusals.Reason.RATE, request);
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
    throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
  }

  private static Optional<Kind> kind(String method, String path) {
    if (path.startsWith("/api/") || path.startsWith("/open311/")) {
      return Optional.of(Kind.PROGRAM);
    }
    if (READING.contains(method)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (path) {
          case "/sign-in",
              "/sign-in/passkey",
              "/account/passkeys/new",
              "/account/password",
              "/account/contact",
              "/account/data",
              "/account/erasure",
              "/account/ended-sessions",
              "/work/calendar",
              "/account/second-step" ->
              Kind.SIGN_IN;
          case "/register" -> Kind.REGISTRATION;
          case "/password-reset" -> Kind.RESET;
          case "/password-reset/code", "/account/contact/code", "/sign-in/code", "/setup" ->
              Kind.CODE;
          default -> isForCode(path) ? Kind.CODE : Kind.FORM;
        });
  }

  private static boolean isForCode(String path) {
    return path.startsWith("/register/") || path.startsWith("/account/second-step/");
  }
}
