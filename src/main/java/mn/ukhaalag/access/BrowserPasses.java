package mn.ukhaalag.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// Signed cookies that open one thing each to one browser for two hours: to whoever has made it
/// there, or has shown to know its secret. Nothing of them is kept here, so a pass that was copied
/// cannot be called back.
///
/// A room has a subclass of its own for each kind of thing.
///
/// @param <T> the things that are opened
public abstract class BrowserPasses<T> {

  private static final Duration LIFE = Duration.ofHours(2);

  private final Secrets secrets;
  private final Clock clock;
  private final Kind<T> kind;

  /// How the passes to things of one kind are told apart.
  ///
  /// @param purpose keeps them apart from all else that is signed
  /// @param prefix what the names of their cookies begin with; the slug follows
  /// @param id what the pass opens
  /// @param slug its number in letters that a cookie may have
  public record Kind<T>(
      String purpose, String prefix, Function<T, UUID> id, Function<T, String> slug) {}

  protected BrowserPasses(Secrets secrets, Clock clock, Kind<T> kind) {
    this.secrets = secrets;
    this.clock = clock;
    this.kind = kind;
  }

  /// Opens the thing to this browser.
  public void grant(HttpServletResponse response, T thing) {
    long until = clock.instant().plus(LIFE).getEpochSecond();
    response.addCookie(cookie(thing, until + "." + mac(thing, until), (int) LIFE.toSeconds()));
  }

  /// Ends it, when somebody leaves a machine that others use too.
  public void end(HttpServletResponse response, T thing) {
    response.addCookie(cookie(thing, "", 0));
  }

  /// Whether the browser has anything that looks like a pass for what has that slug.
  public boolean has(HttpServletRequest request, String slug) {
    return WebUtils.getCookie(request, kind.prefix() + slug) != null;
  }

  /// Whether the browser may see the thing as the one whose it is.
  public boolean opens(HttpServletRequest request, T thing) {
    Cookie cookie = WebUtils.getCookie(request, name(thing));
    return cookie != null && isValid(cookie.getValue(), thing);
  }

  private boolean isValid(@Nullable String value, T thing) {
    String[] parts = value == null ? new String[0] : value.split("\\.", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(parts[0]);
    return clock.instant().isBefore(Instant.ofEpochSecond(until))
        && MessageDigest.isEqual(
            parts[1].getBytes(StandardCharsets.UTF_8),
            mac(thing, until).getBytes(StandardCharsets.UTF_8));
  }

  private String mac(T thing, long until) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.hmac(kind.purpose(), kind.id().apply(thing) + " " + until));
  }

  private Cookie cookie(T thing, String value, int seconds) {
    var cookie = new Cookie(name(thing), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String name(T thing) {
    return kind.prefix() + kind.slug().apply(thing);
  }
}
