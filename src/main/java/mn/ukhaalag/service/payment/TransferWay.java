package mn.ukhaalag.service.payment;

import java.util.List;
import org.springframework.stereotype.Component;

/// Bank transfers: what arrived is known from the statements that were imported.
@Component
class TransferWay implements PaymentWay {

  private final TransferSettings settings;
  private final StatementRows statements;

  TransferWay(TransferSettings settings, StatementRows statements) {
    this.settings = settings;
    this.statements = statements;
  }

  @Override
  public Payment.Way way() {
    return Payment.Way.TRANSFER;
  }

  @Override
  public boolean isOpen() {
    return settings.isComplete();
  }

  @Override
  public Known known(Invoice invoice) {
    List<Payment> arrived = statements.paying(invoice.id());
    return arrived.isEmpty() ? new Known.Nothing() : new Known.Arrived(arrived);
  }

  @Override
  public Returned giveBack(Invoice invoice, Payment payment) {
    return new Returned.ByHand();
  }
}
