package mn.ukhaalag.service.certificate;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import org.springframework.stereotype.Component;

/// Tells holders what became of their certificates.
@Component
class CertificateLetters {

  static final Topic TOPIC = new Topic("service.certificate.notice");

  private final Notices notices;
  private final Requests requests;
  private final Applications applications;

  CertificateLetters(Notices notices, Requests requests, Applications applications) {
    this.notices = notices;
    this.requests = requests;
    this.applications = applications;
  }

  void issued(Certificate certificate) {
    tell(certificate, "issued");
  }

  void revoked(Certificate certificate) {
    tell(certificate, "revoked");
  }

  private void tell(Certificate certificate, String happening) {
    UUID holder = certificate.order().holder().account();
    if (holder != null) {
      send(certificate, happening, Recipient.account(holder), certificate.number().ownPath());
    } else if (certificate.order().about().kind().equals(Application.THING)) {
      UUID about = certificate.order().about().id();
      requests.find(about).ifPresent(it -> tell(certificate, happening, it, about));
    }
  }

  /// To somebody without an account, who sees it on the page of his case.
  private void tell(Certificate certificate, String happening, Request request, UUID about) {
    String path = request.path(applications.get(about));
    request.recipient().ifPresent(to -> send(certificate, happening, to, path));
  }

  private void send(Certificate certificate, String happening, Recipient to, String path) {
    var title = certificate.order().title();
    notices.send(
        new Notice(
            TOPIC,
            to,
            certificate.thing(),
            "service.certificate.notice." + happening,
            List.of(certificate.number().text(), new Phrase(title.mn(), title.en())),
            path,
            "service.certificate." + happening + ":" + certificate.id()));
  }
}
