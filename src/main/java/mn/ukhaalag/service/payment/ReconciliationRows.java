package mn.ukhaalag.service.payment;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.service.payment.page.DifferenceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where comparisons are kept.
@Component
class ReconciliationRows {

  private final JdbcClient database;

  ReconciliationRows(JdbcClient database) {
    this.database = database;
  }

  /// A comparison.
  ///
  /// @param unasked how many invoices the other side could not be asked about
  record Reconciliation(UUID id, Instant at, int compared, int unasked) {}

  UUID add(Instant at, int compared, int unasked) {
    return database
        .sql(
            """
            insert into service.reconciliation (at, compared, unasked)
            values (:at, :compared, :unasked) returning id
            """)
        .param("at", at.atOffset(UTC))
        .param("compared", compared)
        .param("unasked", unasked)
        .query(UUID.class)
        .single();
  }

  void add(UUID reconciliation, UUID organisation, DifferenceRow row) {
    database
        .sql(
            """
            insert into service.difference
                (reconciliation_id, organisation_id, kind, way, number, reference, here, there)
            values (:id, :organisation, :kind, :way, :number, :reference, :here, :there)
            """)
        .param("id", reconciliation)
        .param("organisation", organisation)
        .param("kind", row.kind())
        .param("way", row.way())
        .param("number", row.number())
        .param("reference", row.reference())
        .param("here", row.here())
        .param("there", row.there())
        .update();
  }

  Optional<Reconciliation> last() {
    return database
        .sql(
            """
            select id, at, compared, unasked from service.reconciliation order by id desc limit 1
            """)
        .query(
            (row, number) ->
                new Reconciliation(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    row.getInt("compared"),
                    row.getInt("unasked")))
        .optional();
  }

  List<DifferenceRow> differences(UUID reconciliation, Set<UUID> organisations) {
    return database
        .sql(
            """
            select kind, way, number, reference, here, there from service.difference
            where reconciliation_id = :id and organisation_id = any(:organisations) order by id
            """)
        .param("id", reconciliation)
        .param("organisations", organisations.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new DifferenceRow(
                    row.getString("kind"),
                    row.getString("way"),
                    row.getString("number"),
                    row.getString("reference"),
                    row.getBigDecimal("here"),
                    row.getBigDecimal("there")))
        .list();
  }

  /// The invoices of the last time, in the order of their ids.
  List<UUID> invoices(Instant since, @Nullable UUID after, int limit) {
    return database
        .sql(
            """
            select id from service.invoice
            where issued_at >= :since and (:after::uuid is null or id > :after)
            order by id limit :limit
            """)
        .param("since", since.atOffset(UTC))
        .param("after", after)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /// All lines of statements that wait for a decision.
  List<Unmatched> unmatched(int limit) {
    return database
        .sql(
            """
            select organisation_id, reference, amount from service.statement_line
            where outcome = 'UNKNOWN' order by id limit :limit
            """)
        .param("limit", limit)
        .query(Unmatched.class)
        .list();
  }

  /// A line that names no invoice.
  record Unmatched(UUID organisationId, String reference, java.math.BigDecimal amount) {}
}
