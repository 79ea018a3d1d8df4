package mn.ukhaalag.access;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;

/// Names of cookies that only we can set where the house has an `https` address (RFC 6265bis):
/// `__Host-` for those of all paths, `__Secure-` for those of one. The rooms know their cookies by
/// the plain names; what comes under a plain name was set by somebody else and is not believed.
final class CookiePrefix {

  private static final String HOST = "__Host-";
  private static final String SECURE = "__Secure-";

  private CookiePrefix() {}

  /// The cookie under the name that a browser is to know it by.
  static Cookie written(Cookie cookie) {
    if (isPrefixed(cookie.getName())) {
      return cookie;
    }
    boolean isOfHost = "/".equals(cookie.getPath()) && cookie.getDomain() == null;
    return named((isOfHost ? HOST : SECURE) + cookie.getName(), cookie);
  }

  /// Those that are ours, under both names.
  static Cookie[] read(Cookie[] sent) {
    List<Cookie> ours = new ArrayList<>();
    for (Cookie cookie : sent) {
      if (isPrefixed(cookie.getName())) {
        ours.add(cookie);
        ours.add(named(cookie.getName().replaceFirst("^(__Host-|__Secure-)", ""), cookie));
      }
    }
    return ours.toArray(Cookie[]::new);
  }

  private static boolean isPrefixed(String name) {
    return name.startsWith(HOST) || name.startsWith(SECURE);
  }

  private static Cookie named(String name, Cookie cookie) {
    var named = new Cookie(name, cookie.getValue());
    cookie.getAttributes().forEach(named::setAttribute);
    return named;
  }
}
