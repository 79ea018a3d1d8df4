package mn.ukhaalag.service.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Course;
import mn.ukhaalag.service.payment.Invoice.State;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes invoices and takes the money for them. Each deed locks the case first and its invoice
/// second, as the acts on cases do, so that two callbacks at once pay once.
@Component
class Payments {

  private static final Duration LIFE = Duration.ofDays(30);
  private static final String PAID = "paid";

  private final InvoiceRows invoices;
  private final PaymentRows payments;
  private final Applications applications;
  private final Course course;
  private final PaymentLetters letters;
  private final PaymentWork work;
  private final Ledger ledger;
  private final Clock clock;

  Payments(
      InvoiceRows invoices,
      PaymentRows payments,
      Applications applications,
      @Lazy Course course,
      PaymentLetters letters,
      PaymentWork work,
      Ledger ledger,
      Clock clock) {
    this.invoices = invoices;
    this.payments = payments;
    this.applications = applications;
    this.course = course;
    this.letters = letters;
    this.work = work;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Asks for the fee of a case; the process goes on by itself where there is none, or where it is
  /// paid already.
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(Application application, String engineRef) {
    BigDecimal fee = application.fee() == null ? BigDecimal.ZERO : application.fee();
    BigDecimal amount = fee.setScale(0, RoundingMode.HALF_UP);
    if (amount.signum() <= 0 || isRefused(application)) {
      course.later(engineRef, PAID);
      return;
    }
    Instant now = now();
    boolean isNew = invoices.ofApplication(application.id()).isEmpty();
    Invoice invoice =
        invoices.add(application, amount, engineRef, new InvoiceRows.Span(now, now.plus(LIFE)));
    if (isNew) {
      pass(invoice, State.OPEN, Author.SYSTEM, "");
      letters.tell(application, invoice, "asked");
    } else if (invoice.state() == State.PAID) {
      course.later(engineRef, PAID);
    }
  }

  private static boolean isRefused(Application application) {
    var decision = application.standing().decision();
    return decision != null && decision.outcome() == Application.Outcome.REFUSED;
  }

  /// Takes money for an invoice. Told twice it counts once; what does not fit changes nothing and
  /// waits for an official. Nobody says that he himself has paid.
  @Transactional
  Receiving receive(UUID id, Payment money, Author by) {
    Application application = applications.lock(invoices.get(id).application());
    Invoice invoice = invoices.lock(id);
    Receiving outcome =
        invoices.isOf(invoice, by) ? new Receiving.Own() : judge(invoice, money, by);
    switch (outcome) {
      case Receiving.Paid paid -> paid(application, invoice, money, by);
      case Receiving.Again again -> {}
      case Receiving.Used used -> {}
      case Receiving.Own own -> {}
      case Receiving.Twice twice -> work.look(application, invoice);
      case Receiving.OtherAmount amount -> work.look(application, invoice);
      case Receiving.Closed closed -> work.look(application, invoice);
    }
    return outcome;
  }

  private Receiving judge(Invoice invoice, Payment money, Author by) {
    Payment earlier = payments.of(invoice.id()).orElse(null);
    if (earlier != null) {
      return earlier.isSame(money) ? new Receiving.Again() : new Receiving.Twice();
    }
    if (!invoice.state().isPayable()) {
      return new Receiving.Closed();
    }
    if (invoice.amount().compareTo(money.amount()) != 0) {
      return new Receiving.OtherAmount();
    }
    return payments.add(invoice, money, by) ? new Receiving.Paid() : new Receiving.Used();
  }

  private void paid(Application application, Invoice invoice, Payment money, Author by) {
    pass(invoice, State.PAID, by, money.reference());
    letters.tell(application, invoice, "paid");
    // While its applicant completes it, the process stands: it goes on with him.
    if (application.status() != Application.Status.INCOMPLETE) {
      course.proceed(application, invoice.engineRef(), PAID);
    }
  }

  /// The applicant has completed his case: what was paid meanwhile counts now.
  @Transactional(propagation = Propagation.MANDATORY)
  void completed(UUID application) {
    invoices
        .ofApplication(application)
        .filter(it -> it.state() == State.PAID)
        .ifPresent(it -> course.later(it.engineRef(), PAID));
  }

  /// Nobody wants the service any more: nothing is to be paid, and what was paid waits for the
  /// one who gives it back.
  @Transactional(propagation = Propagation.MANDATORY)
  void cancel(Application application) {
    invoices
        .ofApplication(application.id())
        .map(it -> invoices.lock(it.id()))
        .ifPresent(
            it -> {
              if (it.state().isPayable()) {
                pass(it, State.CANCELLED, Author.SYSTEM, "");
              } else if (it.state() == State.PAID) {
                work.look(application, it);
              }
            });
  }

  /// No longer waits for an invoice whose time is over.
  @Transactional
  void expire(UUID id) {
    Application application = applications.lock(invoices.get(id).application());
    Invoice invoice = invoices.lock(id);
    if (invoice.state() == State.OPEN) {
      pass(invoice, State.EXPIRED, Author.SYSTEM, "");
      letters.tell(application, invoice, "expired");
    }
  }

  /// Writes down that an invoice came to another state.
  ///
  /// @throws Conflict if it cannot from where it stands
  @Transactional(propagation = Propagation.MANDATORY)
  void pass(Invoice invoice, State to, Author by, String reason) {
    boolean isFirst = to == State.OPEN;
    if (!isFirst && !invoice.state().next().contains(to)) {
      throw new Conflict(
          Message.of("service.payment.conflict." + invoice.state(), invoice.number().text()));
    }
    invoices.state(invoice.id(), to, by, now(), reason);
    ledger.append(
        by,
        "service.invoice-" + to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        invoice.thing(),
        reason,
        Map.of(
            "number", invoice.number().text(),
            "amount", invoice.amount().toPlainString(),
            "application", invoice.application().toString()));
  }

  /// The database keeps no more than microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
