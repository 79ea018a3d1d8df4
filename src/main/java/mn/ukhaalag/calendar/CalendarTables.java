package mn.ukhaalag.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads all of the calendar's tables into memory, as they were at one moment.
///
/// It reads in a transaction of its own: a copy that everybody shares must not hold what the caller
/// has changed but not yet committed.
@Component
class CalendarTables {

  private final JdbcClient database;
  private final TransactionTemplate alone;

  CalendarTables(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    alone.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    alone.setReadOnly(true);
  }

  /// All tables at one version.
  record Copy(long version, WorkingCalendar calendar, RuleBook rules) {}

  long version() {
    return alone.execute(transaction -> number());
  }

  Copy read() {
    return alone.execute(
        transaction ->
            new Copy(
                number(),
                new WorkingCalendar(holidays(), specialDays(), lunarYears()),
                new RuleBook(rules())));
  }

  private long number() {
    return database.sql("select number from calendar.version").query(Long.class).single();
  }

  private List<Holiday> holidays() {
    var lunarDays = lunarDays();
    return database
        .sql(
            """
            select id, key, name_mn, name_en, law_mn, law_en, month, first_day, last_day,
              valid_from, valid_to
            from calendar.holiday
            order by key, month, first_day
            """)
        .query(
            (row, index) ->
                new Holiday(
                    row.getString("key"),
                    row.getString("name_mn"),
                    row.getString("name_en"),
                    row.getString("law_mn"),
                    row.getString("law_en"),
                    reckoning(row, lunarDays),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  private static Holiday.Reckoning reckoning(ResultSet row, Map<UUID, Set<LocalDate>> lunarDays)
      throws SQLException {
    int month = row.getInt("month");
    if (row.wasNull()) {
      return new Holiday.Lunar(lunarDays.getOrDefault(row.getObject("id", UUID.class), Set.of()));
    }
    return new Holiday.Fixed(
        MonthDay.of(month, row.getInt("first_day")), MonthDay.of(month, row.getInt("last_day")));
  }

  private Map<UUID, Set<LocalDate>> lunarDays() {
    record LunarDay(UUID holidayId, LocalDate day) {}
    return database
        .sql("select holiday_id, day from calendar.lunar_day")
        .query(LunarDay.class)
        .list()
        .stream()
        .collect(groupingBy(LunarDay::holidayId, mapping(LunarDay::day, toSet())));
  }

  private Map<Integer, WorkingCalendar.LunarYear> lunarYears() {
    return database
        .sql("select year, complete, confirmed, note_mn, note_en from calendar.lunar_year")
        .query(WorkingCalendar.LunarYear.class)
        .list()
        .stream()
        .collect(toMap(WorkingCalendar.LunarYear::year, Function.identity()));
  }

  private List<SpecialDay> specialDays() {
    return database
        .sql(
            """
            select id, day, kind, area, reason_mn, reason_en, act
            from calendar.special_day
            where ended_at is null
            """)
        .query(SpecialDay.class)
        .list();
  }

  private List<LegalRule> rules() {
    return database
        .sql(
            """
            select id, key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn,
              source_en, valid_from, trust, note_mn, note_en
            from calendar.rule
            order by id
            """)
        .query(LegalRule.class)
        .list();
  }
}
