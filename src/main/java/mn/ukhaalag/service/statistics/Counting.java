package mn.ukhaalag.service.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts anew the months of services to which something happened, as triggers noted, and those in
/// which a case became late by itself. Counting one twice does no harm.
@Component
public class Counting {

  /// The most notes that are taken up in one transaction.
  private static final int NOTES = 5_000;

  /// The most months of services that are counted in one transaction.
  private static final int CELLS = 100;

  /// The most that a page waits for: so many months of services, with so many cases in all. The job
  /// counts the rest.
  private static final int AT_ONCE = 40;

  private static final int CASES_AT_ONCE = 20_000;

  private final JdbcClient database;
  private final Cells cells;
  private final LegalTime legalTime;
  private final Clock clock;

  Counting(JdbcClient database, Cells cells, LegalTime legalTime, Clock clock) {
    this.database = database;
    this.cells = cells;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// A service in a month, by the day on which its cases came.
  public record Cell(UUID service, LocalDate month) {}

  /// Brings the figures up to date, as far as one transaction should.
  ///
  /// @return the months of services that were counted; empty if nothing was left to do
  @Transactional
  public Set<Cell> run() {
    database.sql("select pg_advisory_xact_lock(hashtext('service.figure'))").query().singleRow();
    Set<Cell> touched = new LinkedHashSet<>(touched());
    touched.addAll(due());
    touched.forEach(this::count);
    return touched;
  }

  /// The same for a page, unless so much is to be counted that the job had better do it.
  @Transactional
  public void catchUp() {
    boolean isLittle =
        database
            .sql(
                """
                select count(*) <= :cells and coalesce(sum(f.received), 0) <= :cases
                from (select distinct service_id, month
                      from (select service_id, month from service.figure_touched limit :notes) n) c
                left join service.figure f using (service_id, month)
                """)
            .param("cells", AT_ONCE)
            .param("cases", CASES_AT_ONCE)
            .param("notes", NOTES)
            .query(Boolean.class)
            .single();
    if (isLittle) {
      run();
    }
  }

  private List<Cell> touched() {
    return database
        .sql(
            """
            with cell as (
                select distinct service_id, month
                from (select service_id, month from service.figure_touched
                      order by id limit :notes) n
                limit :cells),
            taken as (
                delete from service.figure_touched t using cell c
                where t.service_id = c.service_id and t.month = c.month)
            select service_id, month from cell
            """)
        .param("notes", NOTES)
        .param("cells", CELLS)
        .query(
            (row, number) ->
                new Cell(
                    row.getObject("service_id", UUID.class),
                    row.getObject("month", LocalDate.class)))
        .list();
  }

  private List<Cell> due() {
    return database
        .sql(
            """
            select distinct service_id, month from service.figure where next_due_at <= :now limit 200
            """)
        .param("now", now())
        .query(
            (row, number) ->
                new Cell(
                    row.getObject("service_id", UUID.class),
                    row.getObject("month", LocalDate.class)))
        .list();
  }

  private void count(Cell cell) {
    var range =
        new Cells.Range(
            cell.service(),
            cell.month(),
            beginning(cell.month()),
            beginning(cell.month().plusMonths(1)),
            now(),
            workingDays(cell.month()));
    cells.count(range);
  }

  /// All days on which is worked from the day before that one to today.
  private List<String> workingDays(LocalDate from) {
    WorkingCalendar calendar = legalTime.calendar();
    return from.datesUntil(max(legalTime.today().plusDays(1), from.plusDays(1)))
        .filter(day -> calendar.isWorkingDay(day, null))
        .map(LocalDate::toString)
        .toList();
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime beginning(LocalDate month) {
    return month.atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
