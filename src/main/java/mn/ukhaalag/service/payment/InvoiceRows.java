package mn.ukhaalag.service.payment;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.payment.Invoice.State;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where invoices, their states and the money that paid them are kept.
@Component
class InvoiceRows {

  private static final String SELECT =
      """
      select i.id, i.number, i.application_id, i.organisation_id, i.amount, i.engine_ref,
             i.callback_key, i.issued_at, i.expires_at,
             (select s.state from service.invoice_state s where s.invoice_id = i.id
              order by s.id desc limit 1) as state
      from service.invoice i
      """;

  private final JdbcClient database;
  private final Separation separation;

  InvoiceRows(JdbcClient database, Separation separation) {
    this.separation = separation;
    this.database = database;
  }

  /// A new invoice of that case; the one it has, if it has one.
  Invoice add(Application application, BigDecimal amount, String engineRef, Span span) {
    int year = WorkingCalendar.dayOf(span.from()).getYear();
    long place =
        database
            .sql("select service.next_invoice_number(:year)")
            .param("year", year)
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into service.invoice
                (number, application_id, organisation_id, amount, engine_ref, issued_at, expires_at)
            values (:number, :application, :organisation, :amount, :engineRef, :from, :to)
            on conflict (application_id) do update set engine_ref = excluded.engine_ref
            """)
        .param("number", InvoiceNumber.of(year, place).text())
        .param("application", application.id())
        .param("organisation", application.organisation())
        .param("amount", amount)
        .param("engineRef", engineRef)
        .param("from", span.from().atOffset(UTC))
        .param("to", span.to().atOffset(UTC))
        .update();
    return ofApplication(application.id()).orElseThrow();
  }

  /// From when to when an invoice holds.
  record Span(Instant from, Instant to) {}

  void state(UUID invoice, State state, Author by, Instant at, String reason) {
    database
        .sql(
            """
            insert into service.invoice_state (invoice_id, state, at, account_id, post_id, reason)
            values (:invoice, :state, :at, :account, :post, :reason)
            """)
        .param("invoice", invoice)
        .param("state", state.name())
        .param("at", at.atOffset(UTC))
        .param("account", by.account())
        .param("post", by.post())
        .param("reason", reason)
        .update();
  }

  /// Whether it is for what that person had asked for himself, or the one whom he stands in for.
  boolean isOf(Invoice invoice, Author person) {
    return database
        .sql(
            """
            select exists (select from service.request
                           where application_id = :application and account_id = any(:accounts))
            """)
        .param("application", invoice.application())
        .param("accounts", separation.persons(person).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  /// A state that an invoice came to.
  record Passage(
      State state, Instant at, @Nullable UUID account, @Nullable UUID post, String reason) {}

  /// All states of an invoice, oldest first.
  List<Passage> passages(UUID invoice) {
    return database
        .sql(
            """
            select state, at, account_id, post_id, reason from service.invoice_state
            where invoice_id = :invoice order by id
            """)
        .param("invoice", invoice)
        .query(
            (row, number) ->
                new Passage(
                    State.valueOf(row.getString("state")),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("account_id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    row.getString("reason")))
        .list();
  }

  Optional<Invoice> ofApplication(UUID application) {
    return one("where i.application_id = :it", application);
  }

  Optional<Invoice> find(InvoiceNumber number) {
    return one("where i.number = :it", number.text());
  }

  Optional<Invoice> byCallback(UUID key) {
    return one("where i.callback_key = :it", key);
  }

  Invoice get(UUID id) {
    return one("where i.id = :it", id).orElseThrow(() -> new NotFound("invoice " + id));
  }

  /// The invoice as it is now, kept from every other change until the transaction ends. The lock
  /// comes first: a state that was read together with it could be of before.
  Invoice lock(UUID id) {
    database
        .sql("select from service.invoice where id = :id for update")
        .param("id", id)
        .query(row -> {});
    return get(id);
  }

  private Optional<Invoice> one(String where, Object it) {
    return database.sql(SELECT + where).param("it", it).query(InvoiceRows::row).optional();
  }

  /// The invoices of organisations, newest first.
  List<Invoice> of(Set<UUID> organisations, @Nullable UUID before, int limit) {
    return database
        .sql(
            SELECT
                + """
                where i.organisation_id = any(:organisations)
                  and (:before::uuid is null or i.id < :before)
                order by i.id desc limit :limit
                """)
        .param("organisations", organisations.toArray(UUID[]::new))
        .param("before", before)
        .param("limit", limit)
        .query(InvoiceRows::row)
        .list();
  }

  /// Open ones whose time is over.
  List<Invoice> overdue(Instant now, int limit) {
    return database
        .sql(
            "select * from ("
                + SELECT
                + "where i.expires_at <= :now) it where state = 'OPEN' order by id limit :limit")
        .param("now", now.atOffset(UTC))
        .param("limit", limit)
        .query(InvoiceRows::row)
        .list();
  }

  private static Invoice row(ResultSet row, int number) throws SQLException {
    return new Invoice(
        row.getObject("id", UUID.class),
        new InvoiceNumber(row.getString("number")),
        row.getObject("application_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getBigDecimal("amount"),
        row.getString("engine_ref"),
        row.getObject("callback_key", UUID.class),
        row.getTimestamp("issued_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        State.valueOf(row.getString("state") == null ? "OPEN" : row.getString("state")));
  }
}
