package mn.ukhaalag.service.payment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.application.Keyring;
import mn.ukhaalag.service.payment.page.OwnPaymentPage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Paying, for the one who asked: what, how, whether it arrived, and the receipt.
@Controller
@RequestMapping("/my/applications/{reference}/payment")
class OwnPaymentPages {

  private final Keyring keyring;
  private final InvoiceRows invoices;
  private final PaymentRows payments;
  private final QpayWay qpay;
  private final QpayRows qpayRows;
  private final TransferSettings transfer;
  private final Checking checking;
  private final Organisations organisations;
  private final Services services;
  private final Notes notes;

  OwnPaymentPages(
      Keyring keyring,
      InvoiceRows invoices,
      PaymentRows payments,
      QpayWay qpay,
      QpayRows qpayRows,
      TransferSettings transfer,
      Checking checking,
      Organisations organisations,
      Services services,
      Notes notes) {
    this.keyring = keyring;
    this.invoices = invoices;
    this.payments = payments;
    this.qpay = qpay;
    this.qpayRows = qpayRows;
    this.transfer = transfer;
    this.checking = checking;
    this.organisations = organisations;
    this.services = services;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String reference,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Views.keepNot(response);
    return Views.page("own", page(keyring.get(actor, request, reference)));
  }

  @GetMapping("/receipt")
  ModelAndView receipt(
      @PathVariable String reference,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Views.keepNot(response);
    OwnPaymentPage page = page(keyring.get(actor, request, reference));
    if (page.payment() == null) {
      throw new NotFound("receipt of " + reference);
    }
    return Views.page("receipt", page);
  }

  /// Chooses QPay: the invoice is made there.
  @PostMapping("/qpay")
  ModelAndView choose(@PathVariable String reference, Actor actor, HttpServletRequest request) {
    Application application = keyring.get(actor, request, reference);
    Invoice invoice = invoice(application);
    if (!qpay.isOpen() || !invoice.state().isPayable()) {
      throw new Conflict(
          Message.of("service.payment.conflict." + invoice.state(), invoice.number().text()));
    }
    try {
      qpay.invoice(invoice);
    } catch (QpayProblem unreachable) {
      throw new Conflict(Message.of("service.payment.conflict.unreachable"));
    }
    return Forms.seeOther(path(application));
  }

  /// Asks whether the money arrived, for somebody who does not want to wait for the callback.
  @PostMapping("/check")
  ModelAndView check(
      @PathVariable String reference,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Application application = keyring.get(actor, request, reference);
    Invoice invoice = invoice(application);
    notes.tell(response, checking.check(invoice), invoice.number().text());
    return Forms.seeOther(path(application));
  }

  private Invoice invoice(Application application) {
    return invoices
        .ofApplication(application.id())
        .orElseThrow(() -> new NotFound("invoice of " + application.reference()));
  }

  static String path(Application application) {
    return application.ownPath() + "/payment";
  }

  private OwnPaymentPage page(Application application) {
    Invoice invoice = invoices.ofApplication(application.id()).orElse(null);
    QpayInvoice made = invoice == null ? null : qpayRows.of(invoice.id()).orElse(null);
    return new OwnPaymentPage(
        application,
        services.get(application.service()).title(),
        organisations.get(application.organisation()),
        invoice,
        invoice == null ? "" : AnswerLines.money(invoice.amount()),
        qpay.isOpen(),
        made,
        made == null ? null : code(made.qrText()),
        transfer,
        invoice == null ? null : payments.of(invoice.id()).orElse(null),
        states(invoice));
  }

  /// The text comes from outside: one that no code can hold leaves the links to the banks.
  private static @Nullable QrCode code(String text) {
    try {
      return text.isEmpty() ? null : QrCode.of(text);
    } catch (IllegalArgumentException tooLong) {
      return null;
    }
  }

  private List<OwnPaymentPage.State> states(@Nullable Invoice invoice) {
    return invoice == null
        ? List.of()
        : invoices.passages(invoice.id()).stream()
            .map(it -> new OwnPaymentPage.State(it.state(), it.at()))
            .toList();
  }
}
