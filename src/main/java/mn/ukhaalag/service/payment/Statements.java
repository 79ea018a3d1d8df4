package mn.ukhaalag.service.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.payment.StatementLine.Kept;
import mn.ukhaalag.service.payment.StatementLine.Outcome;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
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
    List<Taken> taken = kept(statement, organisation, lines);
    int paid = (int) taken.stream().filter(it -> match(it, by) == Outcome.MATCHED).count();
    int known = lines.size() - taken.size();
    ledger.append(
        by,
        "service.statement-imported",
        new Thing(THING, statement),
        new String(content, StandardCharsets.ISO_8859_1),
        Map.of("lines", String.valueOf(lines.size()), "paid", String.valueOf(paid)));
    return new Imported(paid, lines.size() - paid - known, known);
  }

  /// A line that was not there before.
  ///
  /// @param invoice that it names; null if it names none, or several
  private record Taken(UUID kept, StatementLine line, @Nullable Invoice invoice) {}

  /// The new lines, in the order in which their cases are locked: two imports of the same money in
  /// another order wait for each other, and never both.
  private List<Taken> kept(UUID statement, UUID organisation, List<StatementLine> lines) {
    var taken = new ArrayList<Taken>();
    lines.stream()
        .sorted(Comparator.comparing(StatementLine::reference))
        .forEach(
            line ->
                rows.add(statement, organisation, line)
                    .ifPresent(it -> taken.add(new Taken(it, line, named(organisation, line)))));
    taken.sort(
        Comparator.comparing(
            it -> it.invoice() == null ? null : it.invoice().application(),
            Comparator.nullsFirst(Comparator.naturalOrder())));
    return taken;
  }

  private @Nullable Invoice named(UUID organisation, StatementLine line) {
    List<Invoice> named =
        InvoiceNumber.in(line.words()).stream()
            .flatMap(it -> invoices.find(it).stream())
            .filter(it -> it.organisation().equals(organisation))
            .toList();
    // Money that names two invoices is nobody's to divide.
    return named.size() == 1 ? named.getFirst() : null;
  }

  private Outcome match(Taken taken, Author by) {
    return taken.invoice() == null
        ? Outcome.UNKNOWN
        : pay(taken.kept(), taken.line(), taken.invoice(), by);
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
          case Receiving.Own own -> Outcome.OWN;
        };
    // A line that nobody else has looked at is not yet money for the invoice.
    UUID named = outcome == Outcome.OWN ? null : invoice.id();
    rows.decide(kept, outcome, named, by, clock.instant());
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
