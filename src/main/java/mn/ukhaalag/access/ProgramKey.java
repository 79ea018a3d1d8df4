package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;

/// What the interfaces of programs must know about the key that a request was sent with. The
/// post that a right key acts as is found in the [Actor].
public final class ProgramKey {

  private static final String REFUSED = ProgramKey.class.getName() + ".refused";

  private ProgramKey() {}

  /// Whether the request came with a key that does not exist or was revoked. Everywhere but
  /// under `/open311`, whose errors have a form of their own, it is answered with 401 before it
  /// gets anywhere.
  public static boolean wasRefused(HttpServletRequest request) {
    return request.getAttribute(REFUSED) != null;
  }

  /// Notes that the key was refused.
  public static void refuse(HttpServletRequest request) {
    request.setAttribute(REFUSED, true);
  }
}
