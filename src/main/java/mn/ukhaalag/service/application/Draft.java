package mn.ukhaalag.service.application;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.service.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What somebody is filling in. Its id is the key under which it is sent, once.
///
/// @param desk for whom an operator fills it in; null for a draft of its writer
/// @param completes the case that came back and is completed with it; null for a new one
/// @param answers empty once it was sent
/// @param application what it became; null while it is not sent
record Draft(
    UUID id,
    Service service,
    UUID version,
    @Nullable UUID account,
    @Nullable DeskFiling desk,
    @Nullable UUID completes,
    ObjectNode answers,
    Instant savedAt,
    @Nullable UUID application) {

  /// The same with other answers.
  Draft with(ObjectNode others, Instant now) {
    return new Draft(id, service, version, account, desk, completes, others, now, application);
  }

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
