package mn.ukhaalag.service.payment.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.payment.Invoice;
import mn.ukhaalag.service.payment.Payment;
import mn.ukhaalag.service.payment.QpayInvoice;
import mn.ukhaalag.service.payment.TransferSettings;
import mn.ukhaalag.web.QrCode;
import org.jspecify.annotations.Nullable;

/// What is to be paid, to the one who asked.
///
/// @param service what it is paid for
/// @param invoice null as long as nothing is to be paid
/// @param amount as people read it
/// @param qpay null before it was chosen
/// @param code its QR code
/// @param payment null before it is paid
public record OwnPaymentPage(
    Application application,
    Label service,
    Organisation organisation,
    @Nullable Invoice invoice,
    String amount,
    boolean offersQpay,
    @Nullable QpayInvoice qpay,
    @Nullable QrCode code,
    TransferSettings transfer,
    @Nullable Payment payment,
    List<State> states) {

  public OwnPaymentPage {
    states = List.copyOf(states);
  }

  /// A state that it came to.
  public record State(Invoice.State state, java.time.Instant at) {}
}
