package mn.ukhaalag.service.payment;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Filing;
import mn.ukhaalag.service.Filing.Applicant;
import mn.ukhaalag.service.Intake;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.process.PermitOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// An office whose service costs five thousand tögrög and is granted as soon as it is paid.
@Component
class PaidOffice {

  static final String CODE = "fhc-3";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PROCESS =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          targetNamespace="https://example.mn"><process id="paid" isExecutable="true">
        <startEvent id="start"/>
        <sequenceFlow id="a" sourceRef="start" targetRef="pay"/>
        <serviceTask id="pay" name="payment"/>
        <sequenceFlow id="b" sourceRef="pay" targetRef="grant"/>
        <serviceTask id="grant" name="grant"/>
        <sequenceFlow id="c" sourceRef="grant" targetRef="end"/>
        <endEvent id="end"/></process></definitions>
      """;

  private final PermitOffice permits;
  private final Publishing publishing;
  private final Versions versions;
  private final Course course;
  private final Intake intake;
  private final Applications applications;
  private final InvoiceRows invoices;

  PaidOffice(
      PermitOffice permits,
      Publishing publishing,
      Versions versions,
      Course course,
      Intake intake,
      Applications applications,
      InvoiceRows invoices) {
    this.permits = permits;
    this.publishing = publishing;
    this.versions = versions;
    this.course = course;
    this.intake = intake;
    this.applications = applications;
    this.invoices = invoices;
  }

  /// The open invoice of somebody who asked.
  Invoice asked() {
    return asked(null);
  }

  /// The same, of somebody with that account.
  Invoice asked(@Nullable UUID account) {
    Service service = permits.service("paid-" + UUID.randomUUID().toString().substring(0, 8), CODE);
    Version version = published(service);
    course.prepare(version);
    UUID draft = UUID.randomUUID();
    Application application =
        intake.send(
            new Filing(
                service,
                version,
                JsonNodeFactory.instance.objectNode().put("what", "Хуулбар"),
                Map.of(),
                new Applicant(account, "Бат Дорж", null, null, Language.MN),
                draft,
                "paid-" + draft),
            Author.SYSTEM);
    return invoices.ofApplication(application.id()).orElseThrow();
  }

  private Version published(Service service) {
    var definition =
        new Definition(
            JsonNodeFactory.instance.nullNode(),
            JSON.readTree(
                "{\"questions\":[{\"name\":\"what\",\"kind\":\"text\","
                    + "\"label\":{\"mn\":\"Юу\",\"en\":\"What\"}}]}"),
            JSON.readTree(
                "{\"lines\":[{\"name\":{\"mn\":\"Хураамж\",\"en\":\"Fee\"},"
                    + "\"prices\":[{\"from\":\"2020-01-01\",\"mnt\":\"5000\"}]}]}"),
            mn.ukhaalag.service.Version.Pattern.UPLOADED,
            new Bpmn(PROCESS.getBytes(StandardCharsets.UTF_8)));
    Version kept = publishing.keep(service, definition, new Author(UUID.randomUUID(), null));
    publishing.propose(kept.id(), new Author(UUID.randomUUID(), null));
    publishing.publish(kept.id(), new Author(UUID.randomUUID(), null));
    return versions.get(kept.id());
  }

  /// The page on which its applicant pays.
  String ownPath(Invoice invoice) {
    return applications.get(invoice.application()).ownPath() + "/payment";
  }

  Invoice.State state(Invoice invoice) {
    return invoices.get(invoice.id()).state();
  }

  boolean isGranted(Invoice invoice) {
    return applications.get(invoice.application()).status() == Application.Status.ISSUED;
  }
}
