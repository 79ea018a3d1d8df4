package mn.ukhaalag.service.payment;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Where it is kept what QPay made of invoices.
@Component
class QpayRows {

  private static final TypeReference<List<QpayInvoice.Link>> LINKS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  QpayRows(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  Optional<QpayInvoice> of(UUID invoice) {
    return database
        .sql(
            """
            select qpay_id, qr_text, short_url, links::text as links from service.qpay_invoice
            where invoice_id = :it
            """)
        .param("it", invoice)
        .query(
            (row, number) ->
                new QpayInvoice(
                    row.getString("qpay_id"),
                    row.getString("qr_text"),
                    row.getString("short_url"),
                    json.readValue(row.getString("links"), LINKS)))
        .optional();
  }

  /// Keeps it, unless one was made at the same moment.
  void add(UUID invoice, QpayInvoice made) {
    database
        .sql(
            """
            insert into service.qpay_invoice
                (invoice_id, qpay_id, qr_text, short_url, links, made_at)
            values (:invoice, :id, :qr, :url, :links::jsonb, :at) on conflict do nothing
            """)
        .param("invoice", invoice)
        .param("id", made.id())
        .param("qr", made.qrText())
        .param("url", made.shortUrl())
        .param("links", json.writeValueAsString(made.links()))
        .param("at", clock.instant().atOffset(UTC))
        .update();
  }
}
