package mn.ukhaalag.service.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.payment.page.InvoicePage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An invoice at the cashier's: cash is taken, money is given back.
@Controller
@RequestMapping("/work/payments/TL-{tail}")
class InvoicePages {

  private static final int LONGEST = 500;
  private static final int LONGEST_RECEIPT = 60;

  private final InvoiceRows invoices;
  private final PaymentRows rows;
  private final Payments payments;
  private final Refunding refunding;
  private final Applications applications;
  private final Services services;
  private final CashierRights rights;
  private final Notes notes;
  private final Clock clock;

  InvoicePages(
      InvoiceRows invoices,
      PaymentRows rows,
      Payments payments,
      Refunding refunding,
      Applications applications,
      Services services,
      CashierRights rights,
      Notes notes,
      Clock clock) {
    this.invoices = invoices;
    this.rows = rows;
    this.payments = payments;
    this.refunding = refunding;
    this.applications = applications;
    this.services = services;
    this.rights = rights;
    this.notes = notes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String tail, Actor actor, HttpServletResponse response) {
    Views.keepNot(response);
    return page(rights.invoice(actor, "TL-" + tail), actor, Typed.NOTHING, new Problems());
  }

  private ModelAndView page(Invoice invoice, Actor actor, Typed typed, Problems problems) {
    var passages = invoices.passages(invoice.id());
    boolean mayDecide =
        invoice.state() == Invoice.State.REFUND_ASKED
            && !refunding.isOne(invoice, actor.as(rights.in(actor, invoice.organisation())));
    Application application = applications.get(invoice.application());
    return Views.page(
        "invoice",
        new InvoicePage(
            application,
            services.get(application.service()).title(),
            invoice,
            rows.of(invoice.id()).orElse(null),
            passages.stream()
                .map(it -> new InvoicePage.State(it.state(), it.at(), it.reason()))
                .toList(),
            mayDecide,
            typed,
            problems));
  }

  /// Writes down cash that was taken.
  @PostMapping("/cash")
  ModelAndView cash(
      @PathVariable String tail,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Invoice invoice = rights.invoice(actor, "TL-" + tail);
    var typed = new Typed(params);
    var problems = new Problems();
    var reading = new Reading(typed, problems);
    String receipt = reading.text("receipt", LONGEST_RECEIPT);
    var amount = reading.optionalAmount("amount");
    problems.addIf(amount.isEmpty(), "amount", "web.problem.missing");
    if (!problems.isEmpty()) {
      return Forms.again(page(invoice, actor, typed, problems));
    }
    Holding post = rights.in(actor, invoice.organisation());
    var money = new Payment(Payment.Way.CASH, receipt, amount.get(), clock.instant());
    Receiving outcome = payments.receive(invoice.id(), money, actor.as(post));
    if (!(outcome instanceof Receiving.Paid)) {
      String field = outcome instanceof Receiving.OtherAmount ? "amount" : "receipt";
      problems.add(field, outcome.key(), invoice.number().text());
      return Forms.again(page(invoices.get(invoice.id()), actor, typed, problems));
    }
    notes.tell(response, outcome.key(), invoice.number().text());
    return Forms.seeOther(invoice.workPath());
  }

  /// Asks to give the money back.
  @PostMapping("/refund")
  ModelAndView askRefund(
      @PathVariable String tail,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Invoice invoice = rights.invoice(actor, "TL-" + tail);
    var typed = new Typed(params);
    var problems = new Problems();
    String reason = new Reading(typed, problems).text("reason", LONGEST);
    if (!problems.isEmpty()) {
      return Forms.again(page(invoice, actor, typed, problems));
    }
    refunding.ask(invoice.id(), actor.as(rights.in(actor, invoice.organisation())), reason);
    notes.tell(response, "service.payment.refund.asked", invoice.number().text());
    return Forms.seeOther(invoice.workPath());
  }

  /// The second person agrees or declines.
  ///
  /// @param decision `agree` or `decline`
  @GraveAct
  @PostMapping("/refund/decision")
  ModelAndView decideRefund(
      @PathVariable String tail,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Invoice invoice = rights.invoice(actor, "TL-" + tail);
    if (!decision.equals("agree") && !decision.equals("decline")) {
      throw new Conflict(Message.of("service.payment.conflict.decision"));
    }
    String words = new Reading(new Typed(params), new Problems()).optionalText("words", LONGEST);
    boolean agrees = decision.equals("agree");
    refunding.decide(
        invoice.id(), actor.as(rights.in(actor, invoice.organisation())), agrees, words);
    notes.tell(
        response,
        agrees ? "service.payment.refund.done" : "service.payment.refund.declined",
        invoice.number().text());
    return Forms.seeOther(invoice.workPath());
  }
}
