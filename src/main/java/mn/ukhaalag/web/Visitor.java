package mn.ukhaalag.web;

import java.util.Set;

/// The signed-in person that a page is shown to, as far as the frame of the page must know.
///
/// @param abilities names of what the person may do, by which a [Menu] chooses its links
public record Visitor(String name, Set<String> abilities) {

  /// The request attribute under which whoever knows the visitor leaves it for the page.
  public static final String ATTRIBUTE = Visitor.class.getName();

  public boolean can(String ability) {
    return abilities.contains(ability);
  }
}
