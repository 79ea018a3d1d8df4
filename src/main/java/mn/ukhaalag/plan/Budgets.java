package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What measures are to cost and what was spent on them, by where the money comes from.
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

  private record Row(UUID measure, Source source, BigDecimal amount) {}

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Budgets(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What the measures are to cost, in tögrög, by measure and source.
  public Map<UUID, Map<Source, BigDecimal>> of(Collection<UUID> measures) {
    return amounts(
        """
        select measure_id as measure, source, planned as amount from plan.budget
        where measure_id = any(:ids) and planned > 0
        """,
        measures);
  }

  /// What was spent on the measures until now, in tögrög, by measure and source.
  public Map<UUID, Map<Source, BigDecimal>> spent(Collection<UUID> measures) {
    return amounts(
        """
        select measure_id as measure, source, spent as amount from plan.spending
        where measure_id = any(:ids) and replaced_at is null
        """,
        measures);
  }

  private Map<UUID, Map<Source, BigDecimal>> amounts(String query, Collection<UUID> measures) {
    Map<UUID, Map<Source, BigDecimal>> amounts = new HashMap<>();
    database
        .sql(query)
        .param("ids", measures.toArray(UUID[]::new))
        .query(Row.class)
        .list()
        .forEach(
            row ->
                amounts
                    .computeIfAbsent(row.measure(), id -> new EnumMap<>(Source.class))
                    .put(row.source(), row.amount()));
    return amounts;
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

  /// Tells what was spent from a source until now; an earlier figure stays in the record, and
  /// one that is the same is not written again.
  @Transactional
  public void spend(Author author, Measure measure, Map<Source, BigDecimal> spent) {
    Map<Source, BigDecimal> known =
        spent(List.of(measure.id())).getOrDefault(measure.id(), Map.of());
    spent.forEach(
        (source, amount) -> {
          BigDecimal before = known.get(source);
          if (before == null || before.compareTo(amount) != 0) {
            spend(author, measure, source, amount);
          }
        });
  }

  private void spend(Author author, Measure measure, Source source, BigDecimal amount) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("measure", measure.id());
    params.put("source", source.name());
    params.put("now", Documents.utc(clock.instant()));
    database
        .sql(
            """
            update plan.spending set replaced_at = :now
            where measure_id = :measure and source = :source and replaced_at is null
            """)
        .params(params)
        .update();
    params.put("amount", amount);
    params.put("account", author.account());
    params.put("post", author.post());
    database
        .sql(
            """
            insert into plan.spending (measure_id, source, spent, at, account_id, post_id)
            values (:measure, :source, :amount, :now, :account, :post)
            """)
        .params(params)
        .update();
    ledger.append(
        author,
        "plan.spent",
        measure.thing(),
        Map.of("source", source.name(), "amount", amount.toPlainString()));
  }
}
