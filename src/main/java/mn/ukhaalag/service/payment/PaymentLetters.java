package mn.ukhaalag.service.payment;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import org.springframework.stereotype.Component;

/// Tells applicants what is to be paid and what was.
@Component
class PaymentLetters {

  static final Topic TOPIC = new Topic("service.payment.notice");

  private final Notices notices;
  private final Requests requests;

  PaymentLetters(Notices notices, Requests requests) {
    this.notices = notices;
    this.requests = requests;
  }

  /// @param happening `service.payment.letter.<happening>`
  void tell(Application application, Invoice invoice, String happening) {
    requests
        .find(application.id())
        .flatMap(PaymentLetters::recipient)
        .ifPresent(
            to ->
                notices.send(
                    new Notice(
                        TOPIC,
                        to,
                        invoice.thing(),
                        "service.payment.letter." + happening,
                        List.of(
                            application.reference().text(),
                            invoice.number().text(),
                            Amounts.text(invoice.amount())),
                        application.ownPath() + "/payment",
                        "service.payment." + happening + ":" + invoice.id())));
  }

  private static Optional<Recipient> recipient(Request request) {
    if (request.account() != null) {
      return Optional.of(Recipient.account(request.account()));
    }
    return request.email() == null && request.phone() == null
        ? Optional.empty()
        : Optional.of(
            new Recipient.Contact(
                request.name(), request.email(), request.phone(), request.language()));
  }
}
