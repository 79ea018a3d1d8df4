package mn.ukhaalag.petition;

import java.util.UUID;
import mn.ukhaalag.access.Actor;

/// Shows petitions to everybody. What else belongs to it stays in the room that does it.
public interface Publishing {

  /// Shows what is proposed, as a moderator does who finds nothing to change in it.
  void accept(Actor moderator, UUID petition);
}
