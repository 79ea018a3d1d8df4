package mn.ukhaalag.service.payment;

import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;

/// Asks QPay whether an invoice was paid. A callback says nothing that is believed: it is only the
/// reason to ask. Nothing is locked while the other side is waited for.
@Component
class Checking {

  private final QpayWay qpay;
  private final InvoiceRows invoices;
  private final Payments payments;

  Checking(QpayWay qpay, InvoiceRows invoices, Payments payments) {
    this.qpay = qpay;
    this.invoices = invoices;
    this.payments = payments;
  }

  /// The key of the sentence on what came of it.
  String check(Invoice invoice) {
    return switch (qpay.known(invoice)) {
      case PaymentWay.Known.Nothing nothing -> "service.payment.received.none";
      case PaymentWay.Known.Unreachable unreachable -> "service.payment.received.unreachable";
      case PaymentWay.Known.Arrived arrived -> take(invoice, arrived);
    };
  }

  /// The sentence on the first payment that matters: one that pays before one that does not fit.
  private String take(Invoice invoice, PaymentWay.Known.Arrived arrived) {
    String said = "service.payment.received.none";
    for (Payment payment : arrived.payments()) {
      Receiving outcome = payments.receive(invoice.id(), payment, Author.SYSTEM);
      if (said.endsWith(".none") || outcome instanceof Receiving.Paid) {
        said = outcome.key();
      }
    }
    return said;
  }

  Invoice now(Invoice invoice) {
    return invoices.get(invoice.id());
  }
}
