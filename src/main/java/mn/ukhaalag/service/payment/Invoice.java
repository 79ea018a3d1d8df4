package mn.ukhaalag.service.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;

/// What is to be paid for a case.
///
/// @param amount in MNT, whole tögrög
/// @param engineRef where the process of the case waits
/// @param callbackKey part of the address at which the payment provider calls
/// @param expiresAt when it is no longer waited for
public record Invoice(
    UUID id,
    InvoiceNumber number,
    UUID application,
    UUID organisation,
    BigDecimal amount,
    String engineRef,
    UUID callbackKey,
    Instant issuedAt,
    Instant expiresAt,
    State state) {

  /// The kind of thing that an invoice is for ledger and inbox.
  static final String THING = "service-invoice";

  /// Where an invoice stands.
  public enum State {
    OPEN,
    PAID,
    /// An official wants the money given back; a second person has to agree.
    REFUND_ASKED,
    REFUNDED,
    /// Nobody wants the service any more.
    CANCELLED,
    EXPIRED;

    /// The only ways from one state to another. Money that comes late, after the invoice expired,
    /// still pays it: the process waits for it all the same.
    Set<State> next() {
      return switch (this) {
        case OPEN -> Set.of(PAID, CANCELLED, EXPIRED);
        case EXPIRED -> Set.of(PAID, CANCELLED);
        case PAID -> Set.of(REFUND_ASKED);
        case REFUND_ASKED -> Set.of(REFUNDED, PAID);
        case REFUNDED, CANCELLED -> Set.of();
      };
    }

    public boolean isPayable() {
      return next().contains(PAID) && this != REFUND_ASKED;
    }
  }

  Thing thing() {
    return new Thing(THING, id);
  }

  /// The page on which officials see it.
  public String workPath() {
    return "/work/payments/" + number.text();
  }
}
