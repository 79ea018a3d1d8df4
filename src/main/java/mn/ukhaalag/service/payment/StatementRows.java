package mn.ukhaalag.service.payment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.payment.StatementLine.Kept;
import mn.ukhaalag.service.payment.StatementLine.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the lines of statements are kept.
@Component
class StatementRows {

  private static final String SELECT =
      """
      select l.id, l.organisation_id, l.reference, l.day, l.amount, l.words, l.payer, l.outcome,
             i.number
      from service.statement_line l left join service.invoice i on i.id = l.invoice_id
      """;

  private final JdbcClient database;

  StatementRows(JdbcClient database) {
    this.database = database;
  }

  /// A file that was brought.
  ///
  /// @param sha256 of its bytes, in hexadecimal digits
  record Statement(UUID organisation, String name, String sha256, Author by, Instant at) {}

  UUID add(Statement statement) {
    return database
        .sql(
            """
            insert into service.statement (organisation_id, name, sha256, at, account_id, post_id)
            values (:organisation, :name, decode(:sha256, 'hex'), :at, :account, :post) returning id
            """)
        .param("organisation", statement.organisation())
        .param("name", statement.name())
        .param("sha256", statement.sha256())
        .param("at", statement.at().atOffset(UTC))
        .param("account", statement.by().account())
        .param("post", statement.by().post())
        .query(UUID.class)
        .single();
  }

  /// Keeps a line of which nothing is decided yet; empty if it came in before.
  Optional<UUID> add(UUID statement, UUID organisation, StatementLine line) {
    return database
        .sql(
            """
            insert into service.statement_line
                (statement_id, organisation_id, reference, day, amount, words, payer, outcome)
            values (:statement, :organisation, :reference, :day, :amount, :words, :payer, 'UNKNOWN')
            on conflict do nothing returning id
            """)
        .param("statement", statement)
        .param("organisation", organisation)
        .param("reference", line.reference())
        .param("day", line.day())
        .param("amount", line.amount())
        .param("words", line.words())
        .param("payer", line.payer())
        .query(UUID.class)
        .optional();
  }

  /// Writes down what became of a line.
  ///
  /// @param invoice the one that it names
  void decide(UUID line, Outcome outcome, @Nullable UUID invoice, Author by, Instant at) {
    database
        .sql(
            """
            update service.statement_line
            set outcome = :outcome, invoice_id = coalesce(:invoice::uuid, invoice_id),
                decided_at = :at, account_id = :account, post_id = :post
            where id = :line
            """)
        .param("line", line)
        .param("outcome", outcome.name())
        .param("invoice", invoice)
        .param("at", at.atOffset(UTC))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  void reason(UUID line, String reason) {
    database
        .sql("update service.statement_line set reason = :reason where id = :line")
        .param("line", line)
        .param("reason", reason)
        .update();
  }

  /// The line, kept from every other change until the transaction ends.
  Optional<Kept> lock(UUID line) {
    return database
        .sql(SELECT + "where l.id = :line for update of l")
        .param("line", line)
        .query(StatementRows::row)
        .optional();
  }

  /// The lines that somebody has to decide, oldest first.
  List<Kept> open(Set<UUID> organisations, int limit) {
    return database
        .sql(
            SELECT
                + """
                where l.organisation_id = any(:organisations)
                  and l.outcome in ('UNKNOWN', 'AMOUNT', 'DOUBLE', 'CLOSED', 'OWN')
                order by l.id limit :limit
                """)
        .param("organisations", organisations.toArray(UUID[]::new))
        .param("limit", limit)
        .query(StatementRows::row)
        .list();
  }

  /// All that arrived for an invoice and was not set aside.
  List<Payment> paying(UUID invoice) {
    return database
        .sql(SELECT + "where l.invoice_id = :invoice and l.outcome <> 'SET_ASIDE' order by l.id")
        .param("invoice", invoice)
        .query(StatementRows::row)
        .list()
        .stream()
        .map(it -> payment(it.line()))
        .toList();
  }

  static Payment payment(StatementLine line) {
    Instant at = line.day().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    return new Payment(Payment.Way.TRANSFER, line.reference(), line.amount(), at);
  }

  private static Kept row(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        new StatementLine(
            row.getString("reference"),
            row.getObject("day", java.time.LocalDate.class),
            row.getBigDecimal("amount"),
            row.getString("words"),
            row.getString("payer")),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("number"));
  }
}
