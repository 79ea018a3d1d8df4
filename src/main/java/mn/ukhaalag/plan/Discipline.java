package mn.ukhaalag.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How organisations keep their duties to report and to carry out what they are told, as numbers.
@Component
public class Discipline {

  private final JdbcClient database;

  Discipline(JdbcClient database) {
    this.database = database;
  }

  /// How an organisation kept its duty to report in a year, by the time now.
  ///
  /// @param late reports that came, or have not come, after their time was over; one that was
  ///     allowed to come late is not, as long as it keeps to that
  /// @param returned how often one had to be done again
  public record Reporting(UUID organisation, int late, int returned) {}

  /// Of those organisations that had anything to report; plans of single officials do not count.
  public List<Reporting> reporting(Collection<UUID> organisations, int year, Instant now) {
    return database
        .sql(
            """
            select r.organisation_id as organisation,
                   count(*) filter (
                       where coalesce(r.first_submitted_at, :now) > r.due_at
                         and not exists (
                             select from plan.exception e
                             where e.report_id = r.id and e.kind = 'LATE'
                               and e.until_day >= (coalesce(r.first_submitted_at, :now)
                                                   at time zone 'Asia/Ulaanbaatar')::date)
                   ) as late,
                   coalesce(sum((select count(*) from plan.report_step s
                                 where s.report_id = r.id and s.step = 'RETURNED')), 0) as returned
            from plan.report r
            join plan.document d on d.id = r.document_id
            where r.organisation_id = any(:ids) and r.year = :year and d.level <> 'OFFICIAL'
            group by r.organisation_id
            """)
        .param("ids", organisations.toArray(UUID[]::new))
        .param("year", year)
        .param("now", Documents.utc(now))
        .query(Reporting.class)
        .list();
  }

  /// How an organisation carried out what it was told to in a year.
  ///
  /// @param due tasks whose time is over, or that are closed
  /// @param inTime those of them that were reported before their time was over, and not sent back
  public record Obedience(UUID organisation, int due, int inTime) {}

  public List<Obedience> obedience(Collection<UUID> organisations, int year, Instant now) {
    return database
        .sql(
            """
            select organisation_id as organisation, count(*) as due,
                   count(*) filter (where reported_at <= due_at and state <> 'RETURNED') as in_time
            from plan.directive
            where organisation_id = any(:ids)
              and due_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Ulaanbaatar')
              and due_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Ulaanbaatar')
              and (due_at <= :now or closed_at is not null)
            group by organisation_id
            """)
        .param("ids", organisations.toArray(UUID[]::new))
        .param("year", year)
        .param("now", Documents.utc(now))
        .query(Obedience.class)
        .list();
  }
}
