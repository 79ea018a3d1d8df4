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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// Signed cookies that open one thing each to one browser for two hours: to whoever has made it
/// there, or has shown to know its secret. What somebody who is signed in was given opens to his
/// account alone, so that nothing of it stays behind when he signs out. Nothing of them is kept
/// here, so a pass that was copied cannot be called back.
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

  /// Opens the thing to this browser: to whoever uses it, or to the actor alone if he is signed in.
  public void grant(Actor actor, HttpServletResponse response, T thing) {
    long until = clock.instant().plus(LIFE).getEpochSecond();
    String value = until + "." + mac(thing, until, actor.account());
    response.addCookie(cookie(name(thing), value, (int) LIFE.toSeconds()));
  }

  /// Ends it, when somebody leaves a machine that others use too.
  public void end(HttpServletResponse response, T thing) {
    response.addCookie(cookie(name(thing), "", 0));
  }

  /// Ends every pass of this kind that the browser has.
  void endAll(HttpServletRequest request, HttpServletResponse response) {
    Cookie[] sent = request.getCookies();
    Stream.of(sent == null ? new Cookie[0] : sent)
        .map(Cookie::getName)
        .filter(name -> name.startsWith(kind.prefix()))
        .forEach(name -> response.addCookie(cookie(name, "", 0)));
  }

  /// Whether the browser has anything that looks like a pass for what has that slug.
  public boolean has(HttpServletRequest request, String slug) {
    return WebUtils.getCookie(request, kind.prefix() + slug) != null;
  }

  /// Whether the actor may see the thing in this browser as the one whose it is.
  public boolean opens(Actor actor, HttpServletRequest request, T thing) {
    Cookie cookie = WebUtils.getCookie(request, name(thing));
    return cookie != null
        && (isValid(cookie.getValue(), thing, null)
            || isValid(cookie.getValue(), thing, actor.account()));
  }

  private boolean isValid(@Nullable String value, T thing, @Nullable UUID account) {
    String[] parts = value == null ? new String[0] : value.split("\\.", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(parts[0]);
    return clock.instant().isBefore(Instant.ofEpochSecond(until))
        && MessageDigest.isEqual(
            parts[1].getBytes(StandardCharsets.UTF_8),
            mac(thing, until, account).getBytes(StandardCharsets.UTF_8));
  }

  private String mac(T thing, long until, @Nullable UUID account) {
    String text = kind.id().apply(thing) + " " + until + (account == null ? "" : " " + account);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.hmac(kind.purpose(), text));
  }

  private static Cookie cookie(String name, String value, int seconds) {
    var cookie = new Cookie(name, value);
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
