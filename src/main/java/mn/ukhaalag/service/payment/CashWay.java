package mn.ukhaalag.service.payment;

import org.springframework.stereotype.Component;

/// Cash, which an official of the organisation takes and writes down with the number of the
/// receipt. There is no other side to ask.
@Component
class CashWay implements PaymentWay {

  @Override
  public Payment.Way way() {
    return Payment.Way.CASH;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Known known(Invoice invoice) {
    return new Known.Nothing();
  }

  @Override
  public Returned giveBack(Invoice invoice, Payment payment) {
    return new Returned.ByHand();
  }
}
