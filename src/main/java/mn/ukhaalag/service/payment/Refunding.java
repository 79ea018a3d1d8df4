package mn.ukhaalag.service.payment;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.payment.Invoice.State;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives money back: one official says why, another one agrees, neither of them to himself.
@Component
class Refunding {

  private final InvoiceRows invoices;
  private final PaymentRows rows;
  private final Payments payments;
  private final Applications applications;
  private final List<PaymentWay> ways;
  private final PaymentWork work;
  private final Separation separation;
  private final PaymentLetters letters;

  Refunding(
      InvoiceRows invoices,
      PaymentRows rows,
      Payments payments,
      Applications applications,
      List<PaymentWay> ways,
      PaymentWork work,
      Separation separation,
      PaymentLetters letters) {
    this.separation = separation;
    this.invoices = invoices;
    this.rows = rows;
    this.payments = payments;
    this.applications = applications;
    this.ways = ways;
    this.work = work;
    this.letters = letters;
  }

  @Transactional
  void ask(UUID id, Author by, String reason) {
    Application application = applications.lock(invoices.get(id).application());
    Invoice invoice = invoices.lock(id);
    requireAnother(invoice, by);
    payments.pass(invoice, State.REFUND_ASKED, by, reason);
    work.done(invoice, by);
    work.refund(application, invoice);
  }

  /// Agrees and gives it back, or declines. The other side is told under the lock of the invoice:
  /// two who agree at once must not give it back twice.
  ///
  /// @throws Conflict if the one who asked agrees with himself, if the money would be his, or the
  ///     other side cannot be told
  @Transactional
  void decide(UUID id, Author by, boolean agrees, String reason) {
    Application application = applications.lock(invoices.get(id).application());
    Invoice invoice = invoices.lock(id);
    requireAnother(invoice, by);
    requireSecond(invoice, by);
    payments.pass(invoice, agrees ? State.REFUNDED : State.PAID, by, reason);
    work.done(invoice, by);
    if (agrees) {
      Payment payment = rows.of(id).orElseThrow();
      giveBack(invoice, payment);
      letters.tell(application, invoice, "refunded");
    }
  }

  private void requireAnother(Invoice invoice, Author by) {
    if (invoices.isOf(invoice, by)) {
      throw new Conflict(Message.of("service.payment.conflict.own", invoice.number().text()));
    }
  }

  /// Whether that is one of those who did what was done last, which another has to follow.
  boolean isOne(Invoice invoice, Author by) {
    var last = invoices.passages(invoice.id()).getLast();
    return separation.isOne(by, last.account(), last.post());
  }

  private void requireSecond(Invoice invoice, Author by) {
    var last = invoices.passages(invoice.id()).getLast();
    if (last.state() != State.REFUND_ASKED) {
      throw new Conflict(
          Message.of("service.payment.conflict." + last.state(), invoice.number().text()));
    }
    if (isOne(invoice, by)) {
      throw new Conflict(Message.of("service.payment.conflict.second"));
    }
  }

  private void giveBack(Invoice invoice, Payment payment) {
    PaymentWay way =
        ways.stream().filter(it -> it.way() == payment.way()).findFirst().orElseThrow();
    switch (way.giveBack(invoice, payment)) {
      case PaymentWay.Returned.Done done -> {}
      case PaymentWay.Returned.ByHand byHand -> {}
      case PaymentWay.Returned.Unreachable unreachable ->
          throw new Conflict(Message.of("service.payment.conflict.unreachable"));
    }
  }
}
