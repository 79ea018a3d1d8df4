package mn.ukhaalag.service;

import java.util.Optional;
import mn.ukhaalag.web.Message;

/// A way to get a service besides applying for it here, for example taking a time at a counter.
/// The page of each service shows those of all beans of this type.
public interface ServiceWay {

  /// The way to that service; empty if it does not lead there.
  Optional<Way> of(Service service);

  /// Where it begins, and the words of its button.
  record Way(String path, Message words) {}
}
