package mn.ukhaalag.petition.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.casework.page.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what is open, late and soon due.
@Component
class Overview {

  private static final Duration SOON = Duration.ofDays(7);
  private static final Duration QUARTER = Duration.ofDays(91);
  private static final int MOST_LATE = 50;

  private final JdbcClient database;
  private final Clock clock;

  Overview(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What somebody has open.
  ///
  /// @param days on average from receipt to answer; null if nothing was answered
  record Count(
      @Nullable UUID organisation,
      @Nullable UUID unit,
      @Nullable UUID post,
      long open,
      long late,
      long soon,
      @Nullable Long days) {}

  List<Count> byOrganisation(Collection<UUID> organisations) {
    Instant now = clock.instant();
    return database
        .sql(
            """
            with waiting as (
                select organisation_id, count(*) as open,
                       count(*) filter (where due_at < :now) as late,
                       count(*) filter (where due_at >= :now and due_at < :soon) as soon
                from petition.petition
                where closed_at is null and organisation_id = any(:organisations)
                group by organisation_id),
            answered as (
                select organisation_id,
                       round(avg(extract(epoch from answered_at - received_at)) / 86400) as days
                from petition.petition
                where organisation_id = any(:organisations) and received_at >= :quarter
                  and answered_at is not null
                group by organisation_id)
            select o.id as organisation_id, null::uuid as unit_id, null::uuid as post_id,
                   coalesce(w.open, 0) as open, coalesce(w.late, 0) as late,
                   coalesce(w.soon, 0) as soon, a.days
            from unnest(:organisations::uuid[]) as o (id)
            left join waiting w on w.organisation_id = o.id
            left join answered a on a.organisation_id = o.id
            order by late desc, open desc, o.id
            """)
        .param("now", Petitions.utc(now))
        .param("soon", Petitions.utc(now.plus(SOON)))
        .param("quarter", Petitions.utc(now.minus(QUARTER)))
        .param("organisations", organisations.toArray(UUID[]::new))
        .query(Overview::count)
        .list();
  }

  /// By the unit and post in charge of the answer.
  List<Count> byCharge(UUID organisation) {
    Instant now = clock.instant();
    return database
        .sql(
            """
            select organisation_id, unit_id, post_id, count(*) filter (where closed_at is null) as open,
                   count(*) filter (where closed_at is null and due_at < :now) as late,
                   count(*) filter (where closed_at is null and due_at >= :now and due_at < :soon)
                     as soon,
                   round(avg(extract(epoch from answered_at - received_at)) / 86400) as days
            from petition.petition
            where organisation_id = :organisation
              and (closed_at is null or received_at >= :quarter)
            group by organisation_id, unit_id, post_id
            order by late desc, open desc
            """)
        .param("now", Petitions.utc(now))
        .param("soon", Petitions.utc(now.plus(SOON)))
        .param("quarter", Petitions.utc(now.minus(QUARTER)))
        .param("organisation", organisation)
        .query(Overview::count)
        .list();
  }

  /// Those that are late, the worst first.
  List<Line> late(Collection<UUID> organisations, Collection<UUID> complainedOf) {
    return database
        .sql(
            "select "
                + Lines.COLUMNS
                + """
                from petition.petition p
                where p.closed_at is null and p.due_at < :now
                  and p.organisation_id = any(:organisations)
                  and (p.subject_post_id is null or p.subject_post_id <> all(:complainedOf))
                order by p.due_at, p.id
                limit :most
                """)
        .param("now", Petitions.utc(clock.instant()))
        .param("organisations", organisations.toArray(UUID[]::new))
        .param("complainedOf", complainedOf.toArray(UUID[]::new))
        .param("most", MOST_LATE)
        .query(Lines::row)
        .list();
  }

  private static Count count(ResultSet row, int number) throws SQLException {
    long days = row.getLong("days");
    Long average = row.wasNull() ? null : days;
    return new Count(
        row.getObject("organisation_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getLong("open"),
        row.getLong("late"),
        row.getLong("soon"),
        average);
  }
}
