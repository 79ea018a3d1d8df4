package mn.ukhaalag.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What things of a kind are called in English. Tasks keep the Mongolian words; a room whose things
/// have words in both languages says the others when a list is read. A bean is enough.
public interface Titles {

  /// The kind of the things.
  String thingKind();

  /// Their words; those that it does not know keep the Mongolian ones.
  Map<UUID, String> english(Collection<UUID> things);
}
