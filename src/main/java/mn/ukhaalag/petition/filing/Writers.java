package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.KnownBrowser;
import mn.ukhaalag.access.Secrets;
import org.springframework.stereotype.Component;

/// Knows who writes by his account, or his browser where he has none, so that drafts are found
/// again.
@Component
class Writers {

  private final KnownBrowser browsers;
  private final ClientAddress addresses;

  Writers(Secrets secrets, ClientAddress addresses) {
    var life = Duration.ofDays(Drafts.DAYS);
    var sign = new KnownBrowser.Sign("draft", "draft-cookie", life);
    this.browsers = new KnownBrowser(secrets, sign);
    this.addresses = addresses;
  }

  /// Whoever has written before; empty for a browser that never saved a draft.
  Optional<Writer> known(Actor actor, HttpServletRequest request) {
    String from = addresses.of(request);
    return actor.account() == null
        ? browsers.hash(request).map(it -> new Writer(null, it, from))
        : Optional.of(new Writer(actor.account(), null, from));
  }

  /// The same, known from now on.
  Writer of(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    return known(actor, request)
        .orElseGet(() -> new Writer(null, browsers.remember(response), addresses.of(request)));
  }

  /// Knows the browser no more.
  void forget(HttpServletResponse response) {
    browsers.forget(response);
  }
}
