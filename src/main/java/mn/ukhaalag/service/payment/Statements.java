package mn.ukhaalag.service.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.payment.StatementLine.Kept;
import mn.ukhaalag.service.payment.StatementLine.Outcome;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Matches statements of the bank with invoices: by the number in the text, and the amount. What
/// does not match waits for a cashier; the same line is never taken twice.
@Component
class Statements {

  private static final String THING = "service-statement";

  private final StatementRows rows;
  private final InvoiceRows invoices;
  private final Payments payments;
  private final Ledger ledger;
  private final Clock clock;

  Statements(
      StatementRows rows, InvoiceRows invoices, Payments payments, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.invoices = invoices;
    this.payments = payments;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What came of an import.
  ///
  /// @param known how many of its lines had come in before
  record Imported(int paid, int open, int known) {}

  /// Takes in all lines of a statement, or none.
  @Transactional
  Imported take(
      UUID organisation, String name, byte[] content, List<StatementLine> lines, Author by) {
    UUID statement =
        rows.add(
            new StatementRows.Statement(organisation, name, sha256(content), by, clock.instant()));
    int paid = 0;
    int known = 0;
    for (StatementLine line : lines) {
      Optional<UUID> kept = rows.add(statement, organisation, line);
      if (kept.isEmpty()) {
        known++;
      } else if (match(organisation, kept.get(), line, by) == Outcome.MATCHED) {
        paid++;
      }
    }
    ledger.append(
        by,
        "service.statement-imported",
        new Thing(THING, statement),
        new String(content, StandardCharsets.ISO_8859_1),
        Map.of("lines", String.valueOf(lines.size()), "paid", String.valueOf(paid)));
    return new Imported(paid, lines.size() - paid - known, known);
  }

  private Outcome match(UUID organisation, UUID kept, StatementLine line, Author by) {
    List<Invoice> named =
        InvoiceNumber.in(line.words()).stream()
            .flatMap(it -> invoices.find(it).stream())
            .filter(it -> it.organisation().equals(organisation))
            .toList();
    // Money that names two invoices is nobody's to divide.
    return named.size() == 1 ? pay(kept, line, named.getFirst(), by) : Outcome.UNKNOWN;
  }

  private Outcome pay(UUID kept, StatementLine line, Invoice invoice, Author by) {
    Outcome outcome =
        switch (payments.receive(invoice.id(), StatementRows.payment(line), by)) {
          case Receiving.Paid paid -> Outcome.MATCHED;
          case Receiving.Again again -> Outcome.MATCHED;
          case Receiving.Twice twice -> Outcome.DOUBLE;
          case Receiving.OtherAmount amount -> Outcome.AMOUNT;
          case Receiving.Closed closed -> Outcome.CLOSED;
          case Receiving.Used used -> Outcome.DOUBLE;
        };
    rows.decide(kept, outcome, invoice.id(), by, clock.instant());
    return outcome;
  }

  /// A cashier says which invoice a line pays.
  @Transactional
  Outcome assign(UUID line, Invoice invoice, Author by) {
    Kept kept = open(line);
    if (!kept.organisation().equals(invoice.organisation())) {
      throw new NotFound("invoice " + invoice.number());
    }
    return pay(line, kept.line(), invoice, by);
  }

  /// A cashier says that a line pays nothing here.
  @Transactional
  void setAside(UUID line, Author by, String reason) {
    open(line);
    rows.decide(line, Outcome.SET_ASIDE, null, by, clock.instant());
    rows.reason(line, reason);
    ledger.append(by, "service.statement-line-set-aside", new Thing(THING, line), reason, Map.of());
  }

  private Kept open(UUID line) {
    return rows.lock(line)
        .filter(it -> it.outcome() != Outcome.MATCHED && it.outcome() != Outcome.SET_ASIDE)
        .orElseThrow(() -> new NotFound("open line " + line));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
