package mn.ukhaalag.service.payment;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Payments by QPay v2: an invoice with a QR code and links to the programs of all banks.
@Component
class QpayWay implements PaymentWay {

  private static final int ROWS = 100;

  /// A link of any other kind is not shown: it came from outside.
  private static final Set<String> UNSAFE = Set.of("javascript", "data", "vbscript", "file");

  private final QpaySettings settings;
  private final QpayDoor door;
  private final QpayRows rows;
  private final String house;
  private final Clock clock;

  QpayWay(
      QpaySettings settings,
      QpayDoor door,
      QpayRows rows,
      @Value("${ukhaalag.address}") String house,
      Clock clock) {
    this.settings = settings;
    this.door = door;
    this.rows = rows;
    this.house = house.replaceAll("/+$", "");
    this.clock = clock;
  }

  @Override
  public Payment.Way way() {
    return Payment.Way.QPAY;
  }

  @Override
  public boolean isOpen() {
    return settings.isComplete();
  }

  /// Where QPay calls when something happened to an invoice.
  static String callbackPath(Invoice invoice) {
    return "/one-click/payments/" + invoice.callbackKey();
  }

  /// The invoice as QPay has it, made at the first time.
  QpayInvoice invoice(Invoice invoice) throws QpayProblem {
    var known = rows.of(invoice.id());
    if (known.isPresent()) {
      return known.get();
    }
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("invoice_code", settings.invoiceCode())
            .put("sender_invoice_no", invoice.number().text())
            .put("invoice_receiver_code", "terminal")
            .put("invoice_description", invoice.number().text())
            .put("amount", invoice.amount())
            .put("callback_url", house + callbackPath(invoice));
    rows.add(invoice.id(), read(door.ask("POST", "/invoice", body)));
    return rows.of(invoice.id()).orElseThrow();
  }

  private static QpayInvoice read(JsonNode answer) throws QpayProblem {
    String id = answer.path("invoice_id").asString("");
    if (id.isEmpty()) {
      throw new QpayProblem("no invoice_id");
    }
    var links = new ArrayList<QpayInvoice.Link>();
    for (JsonNode link : answer.path("urls")) {
      String address = link.path("link").asString("");
      if (isSafe(address)) {
        links.add(new QpayInvoice.Link(link.path("description").asString(""), address));
      }
    }
    String url = answer.path("qPay_shortUrl").asString("");
    return new QpayInvoice(id, answer.path("qr_text").asString(""), isSafe(url) ? url : "", links);
  }

  private static boolean isSafe(String address) {
    try {
      String scheme = URI.create(address).getScheme();
      return scheme != null && !UNSAFE.contains(scheme.toLowerCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  @Override
  public Known known(Invoice invoice) {
    var made = rows.of(invoice.id());
    if (made.isEmpty()) {
      return new Known.Nothing();
    }
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("object_type", "INVOICE")
            .put("object_id", made.get().id());
    body.putObject("offset").put("page_number", 1).put("page_limit", ROWS);
    try {
      return new Known.Arrived(payments(door.ask("POST", "/payment/check", body)));
    } catch (QpayProblem problem) {
      return new Known.Unreachable(String.valueOf(problem.getMessage()));
    }
  }

  private List<Payment> payments(JsonNode answer) throws QpayProblem {
    var found = new ArrayList<Payment>();
    for (JsonNode row : answer.path("rows")) {
      boolean isTogrog = row.path("payment_currency").asString("MNT").equals("MNT");
      if (row.path("payment_status").asString("").equals("PAID") && isTogrog) {
        found.add(payment(row));
      }
    }
    return found;
  }

  private Payment payment(JsonNode row) throws QpayProblem {
    String id = row.path("payment_id").asString("");
    try {
      var amount = new BigDecimal(row.path("payment_amount").asString(""));
      if (!id.isEmpty()) {
        return new Payment(Payment.Way.QPAY, id, amount, moment(row));
      }
    } catch (NumberFormatException unreadable) {
      // The same problem as without an id.
    }
    throw new QpayProblem("a payment without id or amount");
  }

  private Instant moment(JsonNode row) {
    try {
      return OffsetDateTime.parse(row.path("payment_date").asString("")).toInstant();
    } catch (DateTimeException unsaid) {
      return clock.instant();
    }
  }

  @Override
  public Returned giveBack(Invoice invoice, Payment payment) {
    String id =
        java.net.URLEncoder.encode(payment.reference(), java.nio.charset.StandardCharsets.UTF_8);
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("callback_url", house + callbackPath(invoice))
            .put("note", invoice.number().text());
    try {
      door.ask("DELETE", "/payment/refund/" + id, body);
      return new Returned.Done();
    } catch (QpayProblem problem) {
      return new Returned.Unreachable(String.valueOf(problem.getMessage()));
    }
  }
}
