package mn.ukhaalag.notice.sending;

import java.util.List;
import java.util.UUID;

/// What is sent at once: a message, or several to one person that were joined into a digest.
///
/// @param id the same whenever it is sent again, so that the other side can tell that it is
record Letter(UUID id, List<Message> messages) {

  static Letter of(Message message) {
    return new Letter(message.id(), List.of(message));
  }

  boolean isDigest() {
    return messages.size() > 1;
  }

  Message first() {
    return messages.getFirst();
  }

  List<UUID> ids() {
    return messages.stream().map(Message::id).toList();
  }
}
