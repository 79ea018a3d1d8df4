package mn.ukhaalag.service.payment;

import static java.time.ZoneOffset.UTC;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the money that paid invoices is kept.
@Component
class PaymentRows {

  private final JdbcClient database;

  PaymentRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Payment> of(UUID invoice) {
    return database
        .sql("select way, reference, amount, paid_at from service.payment where invoice_id = :it")
        .param("it", invoice)
        .query(
            (row, number) ->
                new Payment(
                    Payment.Way.valueOf(row.getString("way")),
                    row.getString("reference"),
                    row.getBigDecimal("amount"),
                    row.getTimestamp("paid_at").toInstant()))
        .optional();
  }

  /// Whether it could be written down: neither is the invoice paid nor the money used.
  boolean add(Invoice invoice, Payment payment, Author by) {
    return database
            .sql(
                """
                insert into service.payment
                    (invoice_id, organisation_id, way, reference, amount, paid_at, account_id,
                     post_id)
                values (:invoice, :organisation, :way, :reference, :amount, :paidAt, :account,
                        :post)
                on conflict do nothing
                """)
            .param("invoice", invoice.id())
            .param("organisation", invoice.organisation())
            .param("way", payment.way().name())
            .param("reference", payment.reference())
            .param("amount", payment.amount())
            .param("paidAt", payment.paidAt().atOffset(UTC))
            .param("account", by.account())
            .param("post", by.post())
            .update()
        == 1;
  }
}
