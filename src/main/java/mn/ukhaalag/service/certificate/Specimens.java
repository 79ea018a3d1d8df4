package mn.ukhaalag.service.certificate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.certificate.Certificate.Signer;
import mn.ukhaalag.service.certificate.CertificateOrder.Holder;
import mn.ukhaalag.service.certificate.CertificateOrder.Title;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What certificates of a service would look like, before any is issued: a file that has neither a
/// number nor a seal, says so on every page, and is kept nowhere.
@Component
public class Specimens {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final String DOTS = "…………";

  private final CertifiedFacts facts;
  private final PaperText text;
  private final Clock clock;

  Specimens(CertifiedFacts facts, PaperText text, Clock clock) {
    this.facts = facts;
    this.text = text;
    this.clock = clock;
  }

  /// As a PDF file.
  ///
  /// @param answers that were tried out; with none of them every question is filled in with dots,
  ///     or with its first option
  public byte[] of(Service service, Form form, JsonNode answers) {
    JsonNode shown = answers.isEmpty() ? samples(form) : answers;
    Label title = title(service, form);
    var order =
        new CertificateOrder(
            service.organisation(),
            NOBODY,
            service.code(),
            new Title(title.mn(), title.en()),
            new Holder(null, DOTS, null),
            facts.of(form, shown, ""),
            null,
            new Thing(Certificate.THING, NOBODY));
    var certificate =
        new Certificate(
            NOBODY,
            new CertificateNumber(DOTS),
            order,
            new Signer(DOTS, DOTS, ""),
            clock.instant(),
            null);
    return Paper.print(text.specimen(certificate));
  }

  /// What stands over the certificates of a service.
  static Label title(Service service, Form form) {
    Form.Certified own = form.certificate();
    return own == null || own.title().mn().isEmpty() ? service.title() : own.title();
  }

  private static ObjectNode samples(Form form) {
    ObjectNode samples = JsonNodeFactory.instance.objectNode();
    CertifiedFacts.possible(form).forEach(it -> samples.set(it.name(), sample(it)));
    return samples;
  }

  private static JsonNode sample(Question question) {
    var nodes = JsonNodeFactory.instance;
    return switch (question.kind()) {
      case TEXT, LONG_TEXT, DATE, ORGANISATION, REGISTER -> nodes.stringNode(DOTS);
      case NUMBER, MONEY -> nodes.numberNode(0);
      case CHOICE -> nodes.stringNode(question.options().getFirst().value());
      case CHOICES -> nodes.arrayNode().add(question.options().getFirst().value());
      case ADDRESS -> nodes.objectNode().put("area", "").put("street", DOTS);
      case PLACE -> nodes.objectNode().put("latitude", 0).put("longitude", 0);
      case GROUP -> nodes.arrayNode().add(row(question.parts()));
      case FILE, STATEMENT -> nodes.nullNode();
    };
  }

  private static ObjectNode row(List<Question> parts) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    parts.stream()
        .collect(Collectors.toMap(Question::name, Specimens::sample, (one, _) -> one))
        .forEach(row::set);
    return row;
  }
}
