package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.plan.Indicator.Actual;
import mn.ukhaalag.plan.Indicator.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What indicators are to reach, and what they have reached.
@Component
public class Figures {

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Figures(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The targets of the indicators, by indicator, year and quarter.
  public List<Target> targets(Collection<UUID> indicators) {
    return database
        .sql(
            """
            select indicator_id as indicator, year, quarter, value from plan.target
            where indicator_id = any(:ids) order by indicator_id, year, quarter
            """)
        .param("ids", indicators.toArray(UUID[]::new))
        .query(Target.class)
        .list();
  }

  /// Sets what is to be reached; null takes a target away.
  @Transactional
  public void aim(
      Author author, Indicator indicator, int year, int quarter, @Nullable BigDecimal value) {
    String statement =
        value == null
            ? "delete from plan.target where indicator_id = :id and year = :year"
                + " and quarter = :quarter and :value::numeric is null"
            : """
              insert into plan.target (indicator_id, year, quarter, value)
              values (:id, :year, :quarter, :value)
              on conflict (indicator_id, year, quarter) do update set value = excluded.value
              """;
    database
        .sql(statement)
        .param("id", indicator.id())
        .param("year", year)
        .param("quarter", quarter)
        .param("value", value)
        .update();
    ledger.append(
        author,
        "plan.target-set",
        Measure.thing(indicator.measure()),
        Map.of(
            "indicator",
            indicator.id().toString(),
            "period",
            year + "/" + quarter,
            "value",
            value == null ? "" : value.toPlainString()));
  }

  /// What was reached, as it is known now, by indicator, year and quarter.
  public List<Actual> actuals(Collection<UUID> indicators) {
    return database
        .sql(
            """
            select indicator_id as indicator, year, quarter, part, value, numerator, denominator
            from plan.actual
            where indicator_id = any(:ids) and replaced_at is null
            order by indicator_id, year, quarter, part
            """)
        .param("ids", indicators.toArray(UUID[]::new))
        .query(Actual.class)
        .list();
  }

  /// Enters what was reached; an earlier value of the same quarter and part stays in the record.
  @Transactional
  public void reach(Author author, Indicator indicator, Actual actual) {
    if (actuals(List.of(indicator.id())).stream().anyMatch(known -> isSame(known, actual))) {
      return;
    }
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("id", indicator.id());
    params.put("year", actual.year());
    params.put("quarter", actual.quarter());
    params.put("part", actual.part());
    params.put("now", Documents.utc(clock.instant()));
    database
        .sql(
            """
            update plan.actual set replaced_at = :now
            where indicator_id = :id and year = :year and quarter = :quarter and part = :part
              and replaced_at is null
            """)
        .params(params)
        .update();
    params.put("value", actual.value());
    params.put("numerator", actual.numerator());
    params.put("denominator", actual.denominator());
    params.put("account", author.account());
    params.put("post", author.post());
    database
        .sql(
            """
            insert into plan.actual
                (indicator_id, year, quarter, part, value, numerator, denominator, at, account_id,
                 post_id)
            values (:id, :year, :quarter, :part, :value, :numerator, :denominator, :now, :account,
                    :post)
            """)
        .params(params)
        .update();
    ledger.append(
        author,
        "plan.reached",
        Measure.thing(indicator.measure()),
        actual.toString(),
        Map.of(
            "indicator",
            indicator.id().toString(),
            "period",
            actual.year() + "/" + actual.quarter()));
  }

  private static boolean isSame(Actual known, Actual actual) {
    return known.year() == actual.year()
        && known.quarter() == actual.quarter()
        && known.part().equals(actual.part())
        && isSame(known.value(), actual.value())
        && isSame(known.numerator(), actual.numerator())
        && isSame(known.denominator(), actual.denominator());
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return Numbers.text(one).equals(Numbers.text(other));
  }
}
