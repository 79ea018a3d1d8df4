package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.KnownBrowser;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;

/// Knows who writes by his account and his browser, so that what was begun without an account is
/// found again.
@Component
class Writers {

  private final KnownBrowser browsers;
  private final Secrets secrets;
  private final ClientAddress addresses;

  Writers(Secrets secrets, ClientAddress addresses) {
    var sign = new KnownBrowser.Sign("application", "application-cookie", Drafts.LIFE);
    this.browsers = new KnownBrowser(secrets, sign);
    this.secrets = secrets;
    this.addresses = addresses;
  }

  Writer known(Actor actor, HttpServletRequest request) {
    return new Writer(actor.account(), browsers.hash(request).orElse(null), from(request));
  }

  /// The same; a browser without an account is known from now on.
  Writer of(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    Writer known = known(actor, request);
    return known.account() == null && known.cookieHash() == null
        ? new Writer(null, browsers.remember(response), known.fromHash())
        : known;
  }

  /// Knows the browser no more.
  void forget(HttpServletResponse response) {
    browsers.forget(response);
  }

  private String from(HttpServletRequest request) {
    return HexFormat.of().formatHex(secrets.hmac("application-from", addresses.of(request)));
  }
}
