package mn.ukhaalag.service.application;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Signed cookies that open one case each for two hours: to whoever has shown to know its secret.
@Component
class Passes {

  private static final Duration LIFE = Duration.ofHours(2);

  private final Secrets secrets;
  private final Clock clock;

  Passes(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Opens the case to this browser.
  void grant(HttpServletResponse response, Application application) {
    long until = clock.instant().plus(LIFE).getEpochSecond();
    var cookie = new Cookie(name(application.reference()), until + "." + mac(application, until));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) LIFE.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /// Whether the browser has a pass for a case with that number.
  boolean has(HttpServletRequest request, Reference reference) {
    return WebUtils.getCookie(request, name(reference)) != null;
  }

  /// Whether the browser may see the case as its applicant does.
  boolean opens(HttpServletRequest request, Application application) {
    Cookie cookie = WebUtils.getCookie(request, name(application.reference()));
    return cookie != null && isValid(cookie.getValue(), application);
  }

  private boolean isValid(@Nullable String value, Application application) {
    String[] parts = value == null ? new String[0] : value.split("\\.", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(parts[0]);
    return clock.instant().isBefore(Instant.ofEpochSecond(until))
        && MessageDigest.isEqual(
            parts[1].getBytes(StandardCharsets.UTF_8),
            mac(application, until).getBytes(StandardCharsets.UTF_8));
  }

  private String mac(Application application, long until) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.hmac("service-pass", application.id() + " " + until));
  }

  private static String name(Reference reference) {
    return "pass-" + reference.slug();
  }
}
