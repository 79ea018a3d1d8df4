package mn.ukhaalag.service.certificate;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The certificates of a case, on its page.
@Component
@Order(10)
class CaseCertificates implements CaseSection {

  private final CertificateRows rows;

  CaseCertificates(CertificateRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Section> of(Application application) {
    List<Line> lines =
        rows.of(application.thing()).stream().map(it -> line(application, it)).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(Message.of("service.certificate.of-case"), lines));
  }

  private static Line line(Application application, Certificate certificate) {
    String key = certificate.revocation() == null ? "line" : "line.revoked";
    return new Line(
        Message.of("service.certificate." + key, certificate.number().text()),
        application.ownPath() + "/certificates/" + certificate.number().slug(),
        certificate.number().workPath());
  }
}
