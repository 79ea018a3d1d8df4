package mn.ukhaalag.service.payment;

import java.util.Optional;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.AutomaticStep;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;

/// The step `refund` of a process: the money of the invoice that the answers name is given back.
/// The official who checked the case asks for it, and whoever granted it agrees: two persons, as
/// for every refund.
@Component
class RefundStep implements AutomaticStep {

  private final Refunding refunding;
  private final InvoiceRule invoices;
  private final Requests requests;
  private final Versions versions;
  private final CaseTasks tasks;

  RefundStep(
      Refunding refunding,
      InvoiceRule invoices,
      Requests requests,
      Versions versions,
      CaseTasks tasks) {
    this.refunding = refunding;
    this.invoices = invoices;
    this.requests = requests;
    this.versions = versions;
    this.tasks = tasks;
  }

  @Override
  public String name() {
    return "refund";
  }

  @Override
  public boolean needsDecision() {
    return true;
  }

  /// @throws Conflict if one person did both, or the money was given back already
  @Override
  public void run(Application application, String engineRef) {
    Invoice invoice = invoice(application);
    if (invoice.state() == Invoice.State.REFUNDED) {
      return;
    }
    Author asks = author(application, CaseTask.Kind.CHECK);
    Author agrees = author(application, CaseTask.Kind.DECISION);
    String reason = application.reference().text();
    refunding.ask(invoice.id(), asks, reason);
    refunding.decide(invoice.id(), agrees, true, reason);
  }

  private Invoice invoice(Application application) {
    return versions
        .get(application.version())
        .form()
        .uses(Form.Use.INVOICE)
        .map(it -> requests.get(application.id()).answers().path(it.name()))
        .flatMap(invoices::find)
        .orElseThrow(() -> new Conflict(Message.of("service.payment.conflict.no-invoice")));
  }

  private Author author(Application application, CaseTask.Kind kind) {
    return tasks.of(application.id()).stream()
        .filter(it -> it.kind() == kind)
        .flatMap(it -> Optional.ofNullable(it.answer()).stream())
        .reduce((earlier, last) -> last)
        .map(CaseTask.Answer::author)
        .orElseThrow(() -> new Conflict(Message.of("service.payment.conflict.second")));
  }
}
