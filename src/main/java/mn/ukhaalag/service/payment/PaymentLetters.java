package mn.ukhaalag.service.payment;

import java.util.List;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.service.AnswerLines;
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
    requests.find(application.id()).ifPresent(it -> tell(it, application, invoice, happening));
  }

  private void tell(Request request, Application application, Invoice invoice, String happening) {
    boolean hasAccount = request.account() != null;
    request
        .recipient()
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
                            AnswerLines.money(invoice.amount())),
                        request.path(application) + (hasAccount ? "/payment" : ""),
                        "service.payment." + happening + ":" + invoice.id())));
  }
}
