package mn.ukhaalag.service.payment.page;

import java.util.List;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.payment.Invoice;
import mn.ukhaalag.service.payment.Payment;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// An invoice, to an official of its organisation.
///
/// @param service what it is paid for
/// @param payment null before it is paid
/// @param mayDecide whether the one who looks is the second person of a refund
public record InvoicePage(
    Application application,
    Label service,
    Invoice invoice,
    @Nullable Payment payment,
    List<State> states,
    boolean mayDecide,
    Typed typed,
    Problems problems) {

  /// A state that it came to, and why.
  public record State(Invoice.State state, java.time.Instant at, String reason) {}
}
