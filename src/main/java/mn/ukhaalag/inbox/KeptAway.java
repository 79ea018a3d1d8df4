package mn.ukhaalag.inbox;

import java.util.Collection;
import java.util.UUID;
import mn.ukhaalag.access.Actor;

/// Says of which things somebody must learn nothing, though their tasks lie on a shelf that he
/// reads: a complaint about himself, for example. A bean of a room is enough.
public interface KeptAway {

  /// All such things, also those that are over: few, so that each list can leave them out.
  Collection<UUID> from(Actor actor);
}
