package mn.ukhaalag.web;

/// What was asked for does not exist, or may not be seen by the one who asks: both look the same.
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param what what was looked for, for the log only; never shown
  public NotFound(String what) {
    super(what);
  }
}
