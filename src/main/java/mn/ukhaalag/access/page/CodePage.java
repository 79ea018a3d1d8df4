package mn.ukhaalag.access.page;

import java.util.List;
import mn.ukhaalag.web.Problems;

/// A page that asks for the code of the second step.
///
/// @param words the message keys of its title and text begin so
/// @param action where the code goes
/// @param field the name of its field
/// @param kept what else goes there: a form that waits for the code
/// @param takesPasskey whether a passkey will do as well
public record CodePage(
    String words,
    String action,
    String field,
    List<Kept> kept,
    boolean takesPasskey,
    Problems problems) {

  /// A field of the form that waits.
  public record Kept(String name, String value) {}
}
