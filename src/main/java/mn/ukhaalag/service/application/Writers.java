package mn.ukhaalag.service.application;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Knows a browser by a random cookie, so that what was begun without an account is found again.
@Component
class Writers {

  private static final String COOKIE = "application";
  private static final int SHORTEST = 32;

  private final Secrets secrets;
  private final ClientAddress addresses;

  Writers(Secrets secrets, ClientAddress addresses) {
    this.secrets = secrets;
    this.addresses = addresses;
  }

  Writer known(Actor actor, HttpServletRequest request) {
    String hash =
        Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
            .map(Cookie::getValue)
            .filter(value -> value.length() >= SHORTEST)
            .map(this::hash)
            .orElse(null);
    return new Writer(actor.account(), hash, from(request));
  }

  /// The same; a browser without an account is known from now on.
  Writer of(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    Writer known = known(actor, request);
    return known.account() == null && known.cookieHash() == null
        ? new Writer(null, remember(response), known.fromHash())
        : known;
  }

  private String remember(HttpServletResponse response) {
    String value = UUID.randomUUID().toString();
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Drafts.LIFE.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return hash(value);
  }

  private String from(HttpServletRequest request) {
    return HexFormat.of().formatHex(secrets.hmac("application-from", addresses.of(request)));
  }

  private String hash(String value) {
    return HexFormat.of().formatHex(secrets.hmac("application-cookie", value));
  }
}
