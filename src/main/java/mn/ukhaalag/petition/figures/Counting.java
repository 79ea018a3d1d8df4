package mn.ukhaalag.petition.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Ledger.Changes;
import mn.ukhaalag.petition.Petition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts anew the months in which something changed, as the ledger tells. Counting a month
/// twice does no harm, so it reads a little of the ledger again each time: acts that were still
/// under way when it last looked are not missed.
@Component
class Counting {

  /// More acts than can be under way at one moment.
  private static final int OVERLAP = 2_000;

  private static final int CHUNK = 20_000;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Counting(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Brings the figures up to date.
  ///
  /// @return how many months were counted
  @Transactional
  public int run() {
    long seen =
        database
            .sql("select ledger_id from petition.figure_state for update")
            .query(Long.class)
            .single();
    Set<LocalDate> months = new TreeSet<>();
    long from = Math.max(0, seen - OVERLAP);
    long last = from;
    for (Changes changes = next(from); changes.upTo() > last; changes = next(last)) {
      last = changes.upTo();
      months.addAll(months(changes.things()));
    }
    if (last <= seen) {
      return 0;
    }
    months.forEach(this::count);
    database
        .sql(
            """
            update petition.figure_state
            set ledger_id = :last, version = version + 1, at = :now
            """)
        .param("last", last)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return months.size();
  }

  private Changes next(long after) {
    return ledger.changes(Petition.THING, after, CHUNK);
  }

  private List<LocalDate> months(Set<UUID> petitions) {
    return database
        .sql(
            """
            select distinct date_trunc('month', received_at at time zone :zone)::date
            from petition.petition where id = any (:ids)
            """)
        .param("zone", WorkingCalendar.ZONE.getId())
        .param("ids", petitions.toArray(UUID[]::new))
        .query(LocalDate.class)
        .list();
  }

  private void count(LocalDate month) {
    database.sql("delete from petition.figure where month = :month").param("month", month).update();
    database
        .sql(
            """
            with one as (
                select p.organisation_id, p.category_code, left(p.area_code, 4) as sum_code,
                       p.channel,
                       floor(extract(epoch from p.answered_at - p.received_at) / 86400)::int as days,
                       p.answered_at <= p.due_at as in_time,
                       coalesce(p.answered_at, p.closed_at, :now) > p.due_at as late,
                       (select r.stars from petition.rating r
                        where r.petition_id = p.id order by r.at desc limit 1) as stars
                from petition.petition p
                where p.received_at >= :from and p.received_at < :to),
            by_days as (
                select organisation_id, category_code, sum_code, channel, days,
                       count(*)::int as number,
                       count(*) filter (where in_time)::int as in_time,
                       count(*) filter (where late)::int as late,
                       coalesce(sum(stars), 0)::int as stars, count(stars)::int as ratings
                from one
                group by 1, 2, 3, 4, 5)
            insert into petition.figure
                (month, organisation_id, category_code, sum_code, channel, received, in_time, late,
                 stars, ratings, days, answered)
            select :month, organisation_id, category_code, sum_code, channel, sum(number),
                   sum(in_time), sum(late), sum(stars), sum(ratings),
                   coalesce(array_agg(days order by days) filter (where days is not null), '{}'),
                   coalesce(array_agg(number order by days) filter (where days is not null), '{}')
            from by_days
            group by 2, 3, 4, 5
            """)
        .param("month", month)
        .param("from", beginning(month))
        .param("to", beginning(month.plusMonths(1)))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Timestamp beginning(LocalDate month) {
    return Timestamp.from(month.atStartOfDay(WorkingCalendar.ZONE).toInstant());
  }
}
