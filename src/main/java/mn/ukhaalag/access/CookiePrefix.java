package mn.ukhaalag.access;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;

/// Names of cookies that only we can set where the house has an `https` address: `__Host-` (RFC
/// 6265bis). The rooms know their cookies by the plain names; what comes under a plain name, or as
/// `__Secure-`, any other host of the same domain may have set, and it is not believed.
final class CookiePrefix {

  private static final String HOST = "__Host-";

  private CookiePrefix() {}

  /// The cookie under the name that a browser is to know it by. Such a cookie is for all paths, or
  /// no browser takes it.
  static Cookie written(Cookie cookie) {
    boolean isPrefixed = cookie.getName().startsWith(HOST);
    Cookie written = isPrefixed ? cookie : named(HOST + cookie.getName(), cookie);
    written.setPath("/");
    return written;
  }

  /// Those that are ours, under both names.
  static Cookie[] read(Cookie[] sent) {
    List<Cookie> ours = new ArrayList<>();
    for (Cookie cookie : sent) {
      if (cookie.getName().startsWith(HOST)) {
        ours.add(cookie);
        ours.add(named(cookie.getName().substring(HOST.length()), cookie));
      }
    }
    return ours.toArray(Cookie[]::new);
  }

  private static Cookie named(String name, Cookie cookie) {
    var named = new Cookie(name, cookie.getValue());
    cookie.getAttributes().forEach(named::setAttribute);
    return named;
  }
}
