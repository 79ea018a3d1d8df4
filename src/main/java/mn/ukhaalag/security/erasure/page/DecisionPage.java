package mn.ukhaalag.security.erasure.page;

import java.util.List;
import mn.ukhaalag.security.erasure.Erasure;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// One request, and the form in which it is decided.
///
/// @param name how the person is called
/// @param isDecided whether whoever looks is to decide it now
public record DecisionPage(
    Erasure erasure, String name, Parts parts, boolean isDecided, Typed typed, Problems problems) {

  /// What can be decided.
  public List<String> decisions() {
    return List.of("grant", "refuse");
  }
}
