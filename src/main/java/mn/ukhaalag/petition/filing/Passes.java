package mn.ukhaalag.petition.filing;

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
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Signed cookies that open one petition each for two hours: to whoever has just filed it, or has
/// shown to know its tracking secret.
@Component
public class Passes {

  private static final Duration LIFE = Duration.ofHours(2);

  private final Secrets secrets;
  private final Clock clock;

  Passes(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Opens the petition to this browser.
  void grant(HttpServletResponse response, Petition petition) {
    long until = clock.instant().plus(LIFE).getEpochSecond();
    response.addCookie(
        cookie(petition, until + "." + mac(petition, until), (int) LIFE.toSeconds()));
  }

  /// Ends it, when somebody leaves a machine that others use too.
  void end(HttpServletResponse response, Petition petition) {
    response.addCookie(cookie(petition, "", 0));
  }

  /// Whether the browser has anything that looks like a pass for that number.
  public boolean has(HttpServletRequest request, Reference number) {
    return WebUtils.getCookie(request, name(number)) != null;
  }

  /// Whether the browser may see the petition as its petitioner does.
  public boolean opens(HttpServletRequest request, Petition petition) {
    Cookie cookie = WebUtils.getCookie(request, name(petition.reference()));
    return cookie != null && isValid(cookie.getValue(), petition);
  }

  private boolean isValid(@Nullable String value, Petition petition) {
    String[] parts = value == null ? new String[0] : value.split("\\.", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(parts[0]);
    return clock.instant().isBefore(Instant.ofEpochSecond(until))
        && MessageDigest.isEqual(
            parts[1].getBytes(StandardCharsets.UTF_8),
            mac(petition, until).getBytes(StandardCharsets.UTF_8));
  }

  private String mac(Petition petition, long until) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.hmac("petition-pass", petition.id() + " " + until));
  }

  private static Cookie cookie(Petition petition, String value, int seconds) {
    var cookie = new Cookie(name(petition.reference()), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String name(Reference number) {
    return "pass-" + number.slug();
  }
}
