package mn.ukhaalag.petition.post;

/// A mail of which nothing can be made; the key says why.
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  Unreadable(String reason) {
    super(reason);
    this.reason = reason;
  }

  Unreadable(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
