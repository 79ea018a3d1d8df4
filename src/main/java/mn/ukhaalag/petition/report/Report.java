package mn.ukhaalag.petition.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitions;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what was received in a quarter, and what has become of it by now, by the organisation
/// in charge. What went elsewhere is counted for the one that forwarded it.
@Component
class Report {

  private final JdbcClient database;
  private final Clock clock;

  Report(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The figures of these organisations; one of which nothing is known is not there.
  Map<UUID, Sums> of(Quarter quarter, Collection<UUID> organisations) {
    var sums = new HashMap<UUID, Sums>();
    countReceived(quarter, organisations, sums);
    countForwarded(quarter, organisations, sums);
    return sums;
  }

  private void countReceived(
      Quarter quarter, Collection<UUID> organisations, Map<UUID, Sums> sums) {
    database
        .sql(
            """
            select p.organisation_id, p.kind, p.channel, c.group_code, count(*)::int as total,
                   count(*) filter (where p.status = 'ANSWERED')::int as answered,
                   count(*) filter (where p.answered_at <= p.due_at)::int as in_time,
                   count(*) filter (where coalesce(p.answered_at, p.closed_at, :now) > p.due_at)::int
                     as late,
                   count(*) filter (where p.status = 'WITHDRAWN')::int as withdrawn,
                   count(*) filter (where p.closed_at is null)::int as open
            from petition.petition p join petition.category c on c.code = p.category_code
            where p.received_at >= :from and p.received_at < :until
              and p.organisation_id = any(:organisations) and p.status <> 'MERGED'
            group by 1, 2, 3, 4
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("from", startOf(quarter.from()))
        .param("until", startOf(quarter.until().plusDays(1)))
        .param("organisations", organisations.toArray(UUID[]::new))
        .query((RowCallbackHandler) row -> count(row, sums));
  }

  private static void count(ResultSet row, Map<UUID, Sums> all) throws SQLException {
    Sums sums = all.computeIfAbsent(row.getObject("organisation_id", UUID.class), id -> new Sums());
    int total = row.getInt("total");
    sums.add(Column.TOTAL, total);
    sums.add(Column.KIND + row.getString("kind"), total);
    sums.add(Column.FORM + Column.Form.of(Channel.valueOf(row.getString("channel"))), total);
    sums.add(Column.GROUP + row.getString("group_code"), total);
    sums.add(Column.ANSWERED, row.getInt("answered"));
    sums.add(Column.IN_TIME, row.getInt("in_time"));
    sums.add(Column.LATE, row.getInt("late"));
    sums.add(Column.WITHDRAWN, row.getInt("withdrawn"));
    sums.add(Column.OPEN, row.getInt("open"));
  }

  private void countForwarded(
      Quarter quarter, Collection<UUID> organisations, Map<UUID, Sums> sums) {
    database
        .sql(
            """
            select from_organisation, count(*)::int as forwarded from petition.forwarding
            where at >= :from and at < :until and from_organisation = any(:organisations)
            group by 1
            """)
        .param("from", startOf(quarter.from()))
        .param("until", startOf(quarter.until().plusDays(1)))
        .param("organisations", organisations.toArray(UUID[]::new))
        .query(
            row -> {
              sums.computeIfAbsent(row.getObject("from_organisation", UUID.class), id -> new Sums())
                  .add(Column.FORWARDED, row.getInt("forwarded"));
            });
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return Petitions.utc(WorkingCalendar.endOf(day.minusDays(1)));
  }
}
