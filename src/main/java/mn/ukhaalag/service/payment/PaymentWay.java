package mn.ukhaalag.service.payment;

import java.util.List;

/// A way in which money arrives. It only tells what it knows; what follows from it is decided by
/// [Payments].
interface PaymentWay {

  Payment.Way way();

  /// Whether somebody can pay by it in this house.
  boolean isOpen();

  /// What arrived for an invoice, as the other side tells it now.
  Known known(Invoice invoice);

  /// Gives money back.
  Returned giveBack(Invoice invoice, Payment payment);

  /// What the other side said.
  sealed interface Known {

    /// All payments that stand there and were not given back.
    record Arrived(List<Payment> payments) implements Known {}

    /// It knows no such invoice, for nobody chose that way.
    record Nothing() implements Known {}

    /// It cannot be asked now.
    record Unreachable(String why) implements Known {}
  }

  /// What came of giving back.
  sealed interface Returned {

    record Done() implements Returned {}

    /// An official hands it over or transfers it.
    record ByHand() implements Returned {}

    record Unreachable(String why) implements Returned {}
  }
}
