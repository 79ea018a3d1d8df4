package mn.ukhaalag.service;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What another room knows of an answer that a program uses: whether it can be right, and who
/// handles the case because of it. A bean is enough.
public interface AnswerRule {

  /// The answers that it looks at.
  Form.Use use();

  /// What is wrong with an answer, in a sentence that says what to do; empty if nothing is.
  ///
  /// @param account of the applicant; null for somebody without one
  Optional<Message> fault(JsonNode answer, @Nullable UUID account);

  /// The organisation that handles the case whatever the service says; empty for that one.
  default Optional<UUID> inCharge(JsonNode answer) {
    return Optional.empty();
  }
}
