package mn.ukhaalag.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// The path that a request asks for, as the controllers are found by it: decoded, without
/// parameters of its parts. The address as it was sent can be written in many ways
/// (`/%61pi/…`), so that nothing may be decided by it.
public final class RequestPath {

  private RequestPath() {}

  /// The path that was asked for, also on the way through the error page of the server.
  public static String of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getServletPath() : decoded(failed.toString());
  }

  private static String decoded(String address) {
    String plain = address.replaceAll(";[^/]*", "");
    try {
      return UriUtils.decode(plain, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return plain;
    }
  }
}
