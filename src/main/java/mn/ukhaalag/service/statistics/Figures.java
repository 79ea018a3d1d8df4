package mn.ukhaalag.service.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the sums. They were counted before, see [Counting], so reading takes as long for a million
/// cases as for a thousand.
@Component
public class Figures {

  private static final String CELLS =
      """
      select service_id, month, organisation_id, received, waiting, granted, refused, withdrawn,
             late, sent_back, applicant_hours, office_hours, days, cases, desk
      from service.figure
      where month between :from and :to
        and (:organisation::uuid is null or organisation_id = :organisation)
        and (:service::uuid is null or service_id = :service)
      order by month
      """;

  private static final String STEPS =
      """
      select element, kind, name_mn, name_en, opened, waiting, done, against, late, sent_back,
             days, tasks
      from service.step_figure
      where service_id = :service and month between :from and :to
        and (:organisation::uuid is null or organisation_id = :organisation)
      order by month desc
      """;

  private final JdbcClient database;

  Figures(JdbcClient database) {
    this.database = database;
  }

  /// The sum of each service that anybody asked for in the period.
  public Map<UUID, Sum> byService(Period period) {
    Map<UUID, Sum> sums = new LinkedHashMap<>();
    cells(
        period,
        null,
        row ->
            sums.computeIfAbsent(row.getObject("service_id", UUID.class), id -> new Sum())
                .add(row));
    return sums;
  }

  /// How many asked for each service themselves, by month; whom an operator filed for is left out.
  public Map<UUID, SortedMap<YearMonth, Long>> online(Period period) {
    Map<UUID, SortedMap<YearMonth, Long>> online = new LinkedHashMap<>();
    cells(
        period,
        null,
        row ->
            online
                .computeIfAbsent(row.getObject("service_id", UUID.class), id -> new TreeMap<>())
                .merge(month(row), row.getLong("received") - row.getLong("desk"), Long::sum));
    return online;
  }

  /// The sums of one service by the office that handled it.
  Map<UUID, Sum> byOffice(UUID service, Period period) {
    Map<UUID, Sum> sums = new LinkedHashMap<>();
    cells(
        period,
        service,
        row ->
            sums.computeIfAbsent(row.getObject("organisation_id", UUID.class), id -> new Sum())
                .add(row));
    return sums;
  }

  /// The sum of one service.
  Sum of(UUID service, Period period) {
    var sum = new Sum();
    cells(period, service, sum::add);
    return sum;
  }

  /// The steps of its process, the one that took most time first.
  List<StepSum> steps(UUID service, Period period) {
    Map<String, StepSum> sums = new LinkedHashMap<>();
    query(STEPS, period, service)
        .query(
            row -> {
              String element = row.getString("element");
              StepSum sum = sums.get(element);
              if (sum == null) {
                sum = new StepSum(row);
                sums.put(element, sum);
              }
              sum.add(row);
            });
    return sums.values().stream()
        .sorted(
            Comparator.comparingLong((StepSum it) -> it.spread().total())
                .reversed()
                .thenComparing(StepSum::element))
        .toList();
  }

  /// How often it was refused on a ground of law.
  public record Refusal(String ground, long number) {}

  /// The most frequent grounds first, at most fifty.
  List<Refusal> refusals(UUID service, Period period) {
    return query(
            """
            select ground, sum(number) as number from service.refusal_figure
            where service_id = :service and month between :from and :to
              and (:organisation::uuid is null or organisation_id = :organisation)
            group by ground order by number desc, ground limit 50
            """,
            period,
            service)
        .query((row, number) -> new Refusal(row.getString("ground"), row.getLong("number")))
        .list();
  }

  /// Takes a row of the figures.
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private void cells(Period period, @Nullable UUID service, Taker taker) {
    query(CELLS, period, service).query(taker::take);
  }

  private JdbcClient.StatementSpec query(String sql, Period period, @Nullable UUID service) {
    return database
        .sql(sql)
        .param("from", period.firstMonth())
        .param("to", period.lastMonth())
        .param("organisation", period.organisation())
        .param("service", service);
  }

  private static YearMonth month(ResultSet row) throws SQLException {
    return YearMonth.from(row.getObject("month", java.time.LocalDate.class));
  }
}
