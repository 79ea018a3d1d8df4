package mn.ukhaalag.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.util.WebUtils;

/// Knows a browser by a random cookie, so that what was begun there without an account is found
/// again. Only a hash of the cookie is ever kept.
public final class KnownBrowser {

  /// What we make, and nothing that somebody chose.
  private static final Pattern OURS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private final Secrets secrets;
  private final Sign sign;

  /// The cookie.
  ///
  /// @param purpose keeps its hash apart from others
  public record Sign(String name, String purpose, Duration life) {}

  public KnownBrowser(Secrets secrets, Sign sign) {
    this.secrets = secrets;
    this.sign = sign;
  }

  /// The hash of the cookie, in hexadecimal; empty for a browser that has none.
  public Optional<String> hash(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, sign.name()))
        .map(Cookie::getValue)
        .filter(value -> OURS.matcher(value).matches())
        .map(this::hash);
  }

  /// Gives the browser a new cookie.
  ///
  /// @return its hash
  public String remember(HttpServletResponse response) {
    String value = UUID.randomUUID().toString();
    response.addCookie(cookie(value, (int) sign.life().toSeconds()));
    return hash(value);
  }

  /// Takes the cookie from the browser: nobody is known by it any more.
  public void forget(HttpServletResponse response) {
    response.addCookie(cookie("", 0));
  }

  private Cookie cookie(String value, int seconds) {
    var cookie = new Cookie(sign.name(), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String hash(String value) {
    return HexFormat.of().formatHex(secrets.hmac(sign.purpose(), value));
  }
}
