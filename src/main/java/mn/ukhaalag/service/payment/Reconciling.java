package mn.ukhaalag.service.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.payment.Invoice.State;
import mn.ukhaalag.service.payment.page.DifferenceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares every invoice of the last months with what the other sides know of it, and lists every
/// difference. What was paid there and could be taken here is taken, and listed all the same.
@Component
class Reconciling {

  private static final Duration SPAN = Duration.ofDays(92);
  private static final int BATCH = 500;
  private static final int MOST_LINES = 100_000;

  private final ReconciliationRows rows;
  private final InvoiceRows invoices;
  private final PaymentRows paid;
  private final Payments payments;
  private final List<PaymentWay> ways;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reconciling(
      ReconciliationRows rows,
      InvoiceRows invoices,
      PaymentRows paid,
      Payments payments,
      List<PaymentWay> ways,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.invoices = invoices;
    this.paid = paid;
    this.payments = payments;
    this.ways = ways;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What was found of one organisation.
  private record Found(UUID organisation, DifferenceRow row) {}

  private static final class Count {
    private int compared;
    private int unasked;
  }

  /// Compares all, without a transaction while the other sides are asked.
  void run() {
    Instant since = clock.instant().minus(SPAN);
    var found = new ArrayList<Found>();
    var count = new Count();
    UUID last = null;
    List<UUID> batch;
    do {
      batch = rows.invoices(since, last, BATCH);
      batch.forEach(it -> compare(invoices.get(it), found, count));
      last = batch.isEmpty() ? null : batch.getLast();
    } while (batch.size() == BATCH);
    unmatched(found);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transaction.executeWithoutResult(
        status -> {
          UUID id = rows.add(now, count.compared, count.unasked);
          found.forEach(it -> rows.add(id, it.organisation(), it.row()));
        });
  }

  private void unmatched(List<Found> found) {
    for (var line : rows.unmatched(MOST_LINES)) {
      found.add(
          new Found(
              line.organisationId(),
              new DifferenceRow(
                  "UNMATCHED", "TRANSFER", "", line.reference(), null, line.amount())));
    }
  }

  private void compare(Invoice invoice, List<Found> found, Count count) {
    Payment here = paid.of(invoice.id()).orElse(null);
    count.compared++;
    for (PaymentWay way : ways) {
      switch (way.known(invoice)) {
        case PaymentWay.Known.Nothing nothing -> missing(invoice, here, way, List.of(), found);
        case PaymentWay.Known.Unreachable unreachable -> count.unasked++;
        case PaymentWay.Known.Arrived arrived -> {
          arrived.payments().forEach(it -> arrived(invoice, here, it, found));
          missing(invoice, here, way, arrived.payments(), found);
        }
      }
    }
  }

  /// What was paid here has to stand there as long as it was not given back. Cash has no other
  /// side.
  private static void missing(
      Invoice invoice,
      @Nullable Payment here,
      PaymentWay way,
      List<Payment> there,
      List<Found> found) {
    boolean isMissing =
        here != null
            && here.way() == way.way()
            && here.way() != Payment.Way.CASH
            && invoice.state() != State.REFUNDED
            && there.stream().noneMatch(here::isSame);
    if (isMissing) {
      found.add(difference(invoice, "NOT_THERE", here, null));
    }
  }

  private void arrived(Invoice invoice, @Nullable Payment here, Payment there, List<Found> found) {
    if (here != null && here.isSame(there)) {
      if (here.amount().compareTo(there.amount()) != 0) {
        found.add(difference(invoice, "AMOUNT", here, there));
      }
      return;
    }
    String kind =
        switch (payments.receive(invoice.id(), there, Author.SYSTEM)) {
          case Receiving.Paid taken -> "NOT_HERE";
          case Receiving.Again again -> "";
          case Receiving.Own own -> "";
          case Receiving.Twice twice -> "DOUBLE";
          case Receiving.Used used -> "DOUBLE";
          case Receiving.OtherAmount amount -> "AMOUNT";
          case Receiving.Closed closed -> "CLOSED";
        };
    if (!kind.isEmpty()) {
      found.add(difference(invoice, kind, here, there));
    }
  }

  private static Found difference(
      Invoice invoice, String kind, @Nullable Payment here, @Nullable Payment there) {
    Payment known = there == null ? here : there;
    return new Found(
        invoice.organisation(),
        new DifferenceRow(
            kind,
            known == null ? "" : known.way().name(),
            invoice.number().text(),
            known == null ? "" : known.reference(),
            here == null ? null : here.amount(),
            there == null ? null : there.amount()));
  }
}
