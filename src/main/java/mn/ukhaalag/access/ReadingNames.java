package mn.ukhaalag.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.ReadThings.Named;
import mn.ukhaalag.access.ReadingLog.Reading;
import mn.ukhaalag.ledger.Thing;
import org.springframework.stereotype.Component;

/// Asks each room once what the things on a list of readings are.
@Component
class ReadingNames {

  private final List<ReadThings> rooms;

  ReadingNames(List<ReadThings> rooms) {
    this.rooms = List.copyOf(rooms);
  }

  /// Of those that some room knows.
  Map<Thing, Named> of(List<Reading> readings) {
    Map<String, Set<UUID>> things =
        readings.stream()
            .map(Reading::of)
            .collect(
                Collectors.groupingBy(
                    Thing::kind, Collectors.mapping(Thing::id, Collectors.toSet())));
    var named = new HashMap<Thing, Named>();
    for (ReadThings room : rooms) {
      Set<UUID> asked = things.getOrDefault(room.thingKind(), Set.of());
      if (!asked.isEmpty()) {
        room.named(asked).forEach((id, it) -> named.put(new Thing(room.thingKind(), id), it));
      }
    }
    return named;
  }
}
