package mn.ukhaalag.directory;

/// Makes of how somebody was reached what tells nothing, and is the same each time, so that it is
/// known again after it was erased.
public interface ContactSeal {

  /// A keyed hash of the text.
  byte[] of(String contact);
}
