package mn.ukhaalag.service;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.web.Message;

/// A way to get a service besides applying for it here, for example taking a time at a counter.
/// The page of each service shows those of all beans of this type.
public interface ServiceWay {

  /// The way to that service; empty if it does not lead there.
  Optional<Way> of(Service service);

  /// All services that it leads to, for lists.
  Set<UUID> services();

  /// The key of the word for it in lists.
  String tag();

  /// Where it begins, and the words of its button.
  record Way(String path, Message words) {}
}
