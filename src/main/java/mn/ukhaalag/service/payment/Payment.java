package mn.ukhaalag.service.payment;

import java.math.BigDecimal;
import java.time.Instant;

/// Money that arrived for an invoice.
///
/// @param reference by which it is known where it arrived: no two payments of a way share it
/// @param amount in MNT
/// @param paidAt when it was paid, as far as the other side says it
public record Payment(Way way, String reference, BigDecimal amount, Instant paidAt) {

  /// Where it arrived.
  public enum Way {
    QPAY,
    /// A bank transfer, found in a statement.
    TRANSFER,
    /// In cash, with a receipt.
    CASH
  }

  /// Whether it is one and the same money.
  boolean isSame(Payment other) {
    return way == other.way && reference.equals(other.reference);
  }
}
