package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletResponse;

/// The Content-Security-Policy of our own pages: nothing inline, nothing from elsewhere.
public final class SecurityHeaders {

  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-src 'self'; frame-ancestors 'none'; manifest-src 'self'";

  /// The same for a page that stands inside another page of ours, and nowhere else.
  public static final String FRAMED =
      POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

  /// By which old browsers are told who may frame a page.
  public static final String FRAME_HEADER = "X-Frame-Options";

  /// Lets other pages of ours show this one inside of them.
  public static void frame(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", FRAMED);
    response.setHeader(FRAME_HEADER, "SAMEORIGIN");
  }

  /// What stands on every page, where it does not stand yet.
  ///
  /// @param isSecure whether browsers are to come by TLS only
  /// @param coversSubdomains whether that holds for all hosts below ours, too
  static void write(HttpServletResponse response, boolean isSecure, boolean coversSubdomains) {
    if (!response.containsHeader("Content-Security-Policy")) {
      response.setHeader("Content-Security-Policy", POLICY);
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (isSecure) {
      String below = coversSubdomains ? " ; includeSubDomains" : "";
      response.setHeader("Strict-Transport-Security", "max-age=31536000" + below);
    }
  }

  private SecurityHeaders() {}
}
