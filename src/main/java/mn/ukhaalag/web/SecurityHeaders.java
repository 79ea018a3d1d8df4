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

  private SecurityHeaders() {}
}
