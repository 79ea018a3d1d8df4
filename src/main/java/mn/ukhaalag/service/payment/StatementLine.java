package mn.ukhaalag.service.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that came to the account, as a statement of the bank tells it.
///
/// @param reference the bank's own number of it
/// @param amount in MNT
/// @param words what the payer wrote
public record StatementLine(
    String reference, LocalDate day, BigDecimal amount, String words, String payer) {

  /// What became of it.
  public enum Outcome {
    MATCHED,
    /// No invoice is named in it, or none that we know.
    UNKNOWN,
    /// It is not the amount of its invoice.
    AMOUNT,
    /// Its invoice was paid already.
    DOUBLE,
    /// Its invoice is not to be paid any more.
    CLOSED,
    /// It pays for what the one who brought it had asked for himself: a colleague assigns it.
    OWN,
    /// An official looked at it: it pays nothing here.
    SET_ASIDE
  }

  /// A line that is kept.
  ///
  /// @param number of the invoice that it names; null if none is known
  public record Kept(
      UUID id, UUID organisation, StatementLine line, Outcome outcome, @Nullable String number) {}
}
