package mn.ukhaalag.service.payment;

import java.time.Clock;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.inbox.Addressee;
import mn.ukhaalag.inbox.Inbox;
import mn.ukhaalag.inbox.Task;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application;
import org.springframework.stereotype.Component;

/// What waits in inboxes because of money.
@Component
class PaymentWork {

  private static final String LOOK = "service.payment.task.look";
  private static final String REFUND = "service.payment.task.refund";

  private final Inbox inbox;
  private final Clock clock;

  PaymentWork(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /// Money that does not fit: an official of the organisation has to look at it.
  void look(Application application, Invoice invoice) {
    put(LOOK, Role.OFFICIAL, application, invoice);
  }

  /// A refund waits for the second person.
  void refund(Application application, Invoice invoice) {
    put(REFUND, Role.HEAD, application, invoice);
  }

  void done(Invoice invoice, Author by) {
    inbox.doneAll(invoice.thing(), by);
  }

  private void put(String kind, Role role, Application application, Invoice invoice) {
    inbox.put(
        new Task(
            kind,
            invoice.thing(),
            invoice.number().text(),
            application.title(),
            invoice.workPath(),
            Addressee.organisation(invoice.organisation(), role),
            null,
            false,
            clock.instant()));
  }
}
