package mn.ukhaalag.web;

/// The Content-Security-Policy of our own pages: nothing inline, nothing from elsewhere.
public final class SecurityHeaders {

  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

  private SecurityHeaders() {}
}
