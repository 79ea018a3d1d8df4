package mn.ukhaalag.service.payment;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.service.AnswerRule;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The invoice whose money is asked back: paid, and by the one who asks. Whoever took the money
/// decides.
@Component
class InvoiceRule implements AnswerRule {

  private final InvoiceRows invoices;
  private final Requests requests;

  InvoiceRule(InvoiceRows invoices, Requests requests) {
    this.invoices = invoices;
    this.requests = requests;
  }

  @Override
  public Form.Use use() {
    return Form.Use.INVOICE;
  }

  /// What belongs to another is said to be no invoice at all.
  @Override
  public Optional<Message> fault(JsonNode answer, @Nullable UUID account) {
    Invoice invoice = find(answer).filter(it -> isOf(it, account)).orElse(null);
    String number = answer.asString("");
    if (invoice == null) {
      return Optional.of(Message.of("service.payment.problem.own-number", number));
    }
    return invoice.state() == Invoice.State.PAID
        ? Optional.empty()
        : Optional.of(Message.of("service.payment.conflict." + invoice.state(), number));
  }

  private boolean isOf(Invoice invoice, @Nullable UUID account) {
    return requests
        .find(invoice.application())
        .map(Request::account)
        .map(it -> it.equals(account))
        // Somebody at the counter shows his receipt.
        .orElse(account == null);
  }

  @Override
  public Optional<UUID> inCharge(JsonNode answer) {
    return find(answer).map(Invoice::organisation);
  }

  Optional<Invoice> find(JsonNode answer) {
    return InvoiceNumber.parse(answer.asString("")).flatMap(invoices::find);
  }
}
