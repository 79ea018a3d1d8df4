package mn.ukhaalag.web;

import java.util.Set;
import java.util.UUID;

/// The signed-in person that a page is shown to, as far as the frame of the page must know.
///
/// @param account its id, for a [Menu] that has to tell something of it
/// @param abilities names of what the person may do, by which a [Menu] chooses its links
public record Visitor(UUID account, String name, Set<String> abilities) {

  /// The request attribute under which whoever knows the visitor leaves it for the page.
  public static final String ATTRIBUTE = Visitor.class.getName();

  public boolean can(String ability) {
    return abilities.contains(ability);
  }

  /// Whether he may do it in that organisation.
  public boolean can(String ability, UUID organisation) {
    return abilities.contains(in(ability, organisation));
  }

  /// The name of an ability that is one in that organisation.
  public static String in(String ability, UUID organisation) {
    return ability + " " + organisation;
  }
}
