package mn.ukhaalag.service.payment;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the page of a case that its fee is still waited for, and leads the applicant to paying.
@Component
@Order(5)
class PaymentSection implements CaseSection {

  private final InvoiceRows invoices;

  PaymentSection(InvoiceRows invoices) {
    this.invoices = invoices;
  }

  @Override
  public Optional<Section> of(Application application) {
    return invoices
        .ofApplication(application.id())
        .filter(it -> it.state().isPayable())
        .map(
            it ->
                new Section(Message.of("service.payment.section"), List.of(line(it, application))));
  }

  private static Line line(Invoice invoice, Application application) {
    var text = Message.of("service.payment.section.due", AnswerLines.money(invoice.amount()));
    return new Line(text, OwnPaymentPages.path(application), null);
  }
}
