package mn.ukhaalag.service.certificate;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import org.springframework.stereotype.Component;

/// Tells holders what became of their certificates.
@Component
class CertificateLetters {

  static final Topic TOPIC = new Topic("service.certificate.notice");

  private final Notices notices;

  CertificateLetters(Notices notices) {
    this.notices = notices;
  }

  void issued(Certificate certificate) {
    tell(certificate, "issued");
  }

  void revoked(Certificate certificate) {
    tell(certificate, "revoked");
  }

  private void tell(Certificate certificate, String happening) {
    UUID holder = certificate.order().holder().account();
    if (holder == null) {
      return;
    }
    var title = certificate.order().title();
    notices.send(
        new Notice(
            TOPIC,
            Recipient.account(holder),
            certificate.thing(),
            "service.certificate.notice." + happening,
            List.of(certificate.number().text(), new Phrase(title.mn(), title.en())),
            certificate.number().ownPath(),
            "service.certificate." + happening + ":" + certificate.id()));
  }
}
