package mn.ukhaalag.service.consent;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.service.AnswerRule;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Everybody who is named can be reached.
@Component
class ConsentRule implements AnswerRule {

  @Override
  public Form.Use use() {
    return Form.Use.COSIGNERS;
  }

  @Override
  public Optional<Message> fault(JsonNode answer, @Nullable UUID account) {
    return answer
        .valueStream()
        .map(it -> it.path("contact").asString(""))
        .filter(it -> Contact.of(it).isEmpty())
        .findFirst()
        .map(it -> Message.of("service.consent.problem.contact", it));
  }
}
