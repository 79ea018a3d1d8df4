package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Knows a browser without an account by a random cookie, so that its drafts are found again.
@Component
class Writers {

  private static final String COOKIE = "draft";

  private final Secrets secrets;
  private final ClientAddress addresses;

  Writers(Secrets secrets, ClientAddress addresses) {
    this.secrets = secrets;
    this.addresses = addresses;
  }

  /// Whoever has written before; empty for a browser that never saved a draft.
  Optional<Writer> known(Actor actor, HttpServletRequest request) {
    if (actor.account() != null) {
      return Optional.of(new Writer(actor.account(), null, addresses.of(request)));
    }
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.length() >= 32)
        .map(value -> ofCookie(value, request));
  }

  /// The same, known from now on.
  Writer of(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    return known(actor, request).orElseGet(() -> remember(request, response));
  }

  private Writer remember(HttpServletRequest request, HttpServletResponse response) {
    String value = UUID.randomUUID().toString();
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/petitions");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) Duration.ofDays(Drafts.DAYS).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return ofCookie(value, request);
  }

  private Writer ofCookie(String value, HttpServletRequest request) {
    String hash = HexFormat.of().formatHex(secrets.hmac("draft-cookie", value));
    return new Writer(null, hash, addresses.of(request));
  }
}
