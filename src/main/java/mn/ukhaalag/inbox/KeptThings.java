package mn.ukhaalag.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import org.springframework.stereotype.Component;

/// What any room keeps away from somebody ([KeptAway]), for each list that names things of many
/// rooms.
@Component
public class KeptThings {

  private final List<KeptAway> rooms;

  KeptThings(List<KeptAway> rooms) {
    this.rooms = List.copyOf(rooms);
  }

  /// The things of which the actor must learn nothing.
  public Set<UUID> from(Actor actor) {
    return rooms.stream()
        .map(room -> room.from(actor))
        .flatMap(Collection::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
