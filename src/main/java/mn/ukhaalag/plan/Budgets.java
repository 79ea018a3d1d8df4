package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What measures are to cost, by where the money comes from.
@Component
public class Budgets {

  /// The six kinds of source (sub-programme «Смарт Дархан», 8.1).
  public enum Source {
    STATE_BUDGET,
    LOCAL_BUDGET,
    /// Loans and aid of donor countries and international organisations.
    DONOR_AID,
    /// Loans and aid of international banks and financial institutions.
    BANK_LOAN,
    PRIVATE,
    OTHER
  }

  private record Row(UUID measure, Source source, BigDecimal planned) {}

  private final JdbcClient database;
  private final Ledger ledger;

  Budgets(JdbcClient database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /// What the measures are to cost, in tögrög, by measure and source.
  public Map<UUID, Map<Source, BigDecimal>> of(Collection<UUID> measures) {
    Map<UUID, Map<Source, BigDecimal>> budgets = new HashMap<>();
    database
        .sql(
            """
            select measure_id as measure, source, planned from plan.budget
            where measure_id = any(:ids) and planned > 0
            """)
        .param("ids", measures.toArray(UUID[]::new))
        .query(Row.class)
        .list()
        .forEach(
            row ->
                budgets
                    .computeIfAbsent(row.measure(), id -> new EnumMap<>(Source.class))
                    .put(row.source(), row.planned()));
    return budgets;
  }

  /// Sets what a measure is to cost; a source that is not named gives nothing.
  @Transactional
  public void set(Author author, Measure measure, Map<Source, BigDecimal> planned) {
    if (of(List.of(measure.id())).getOrDefault(measure.id(), Map.of()).equals(planned)) {
      return;
    }
    database
        .sql("delete from plan.budget where measure_id = :id")
        .param("id", measure.id())
        .update();
    database
        .sql(
            """
            insert into plan.budget (measure_id, source, planned)
            select :id, source, planned from unnest(:sources, :amounts) as b (source, planned)
            """)
        .param("id", measure.id())
        .param("sources", planned.keySet().stream().map(Source::name).toArray(String[]::new))
        .param("amounts", planned.values().toArray(BigDecimal[]::new))
        .update();
    ledger.append(author, "plan.budget-set", measure.thing(), planned.toString(), Map.of());
  }
}
