package mn.ukhaalag.service.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What somebody is filling in. Its id is the key under which it is sent, once.
///
/// @param completes the case that came back and is completed with it; null for a new one
/// @param answers empty once it was sent
/// @param application what it became; null while it is not sent
record Draft(
    UUID id,
    UUID service,
    UUID version,
    @Nullable UUID account,
    @Nullable UUID completes,
    ObjectNode answers,
    Instant savedAt,
    @Nullable UUID application) {

  /// The key of its sending, the same for every retry.
  String key() {
    return "web-" + id;
  }

  /// The address of the page of a question.
  String path(String question) {
    return path() + "/questions/" + question;
  }

  String path() {
    return "/applications/" + id;
  }
}
