package mn.ukhaalag.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What somebody may read.
///
/// @param shelves that are his
/// @param kept open tasks that lie there and are not for his eyes
record Reach(Collection<Shelf> shelves, List<UUID> kept) {

  /// The same on these shelves only.
  Reach on(Collection<Shelf> some) {
    return new Reach(some, kept);
  }
}
