package mn.ukhaalag.web.page;

/// A field that a person had filled in.
///
/// @param isText whether it is long enough to be corrected where it is shown, and not a mere
///     choice
public record KeptField(String name, String value, boolean isText) {

  private static final int SHORT = 24;

  public static KeptField of(String name, String value) {
    return new KeptField(name, value, value.length() > SHORT || value.indexOf(' ') >= 0);
  }

  /// Whether there is something to show that is no text to correct.
  public boolean isShort() {
    return !isText && !value.isBlank();
  }
}
