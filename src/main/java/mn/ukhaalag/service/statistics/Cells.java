package mn.ukhaalag.service.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts one month of one service out of its cases, along their index.
@Component
class Cells {

  private static final String CASES =
      """
      with one as materialized (
          select a.id, a.organisation_id, a.status, a.outcome, a.decision_ground,
                 coalesce(a.decided_at, a.finished_at) as ended_at, a.sent_at, a.due_at,
                 a.decided_at,
                 a.finished_at is null and a.outcome is null as is_waiting,
                 exists (select from service.desk_filing d where d.application_id = a.id) as is_desk
          from service.application a
          where a.service_id = :service and a.sent_at >= :from and a.sent_at < :to)
      """;

  private static final String DAYS =
      """
      width_bucket((%s at time zone 'Asia/Ulaanbaatar')::date, (:working::text[])::date[])
        - width_bucket((%s at time zone 'Asia/Ulaanbaatar')::date, (:working::text[])::date[])
      """;

  private final JdbcClient database;

  Cells(JdbcClient database) {
    this.database = database;
  }

  /// What is counted.
  ///
  /// @param from the first moment of the month
  /// @param to the first moment after it
  /// @param working all working days from the month on
  record Range(
      UUID service,
      LocalDate month,
      OffsetDateTime from,
      OffsetDateTime to,
      OffsetDateTime now,
      List<String> working) {}

  void count(Range range) {
    clear("delete from service.figure where service_id = :service and month = :month", range);
    clear("delete from service.step_figure where service_id = :service and month = :month", range);
    clear(
        "delete from service.refusal_figure where service_id = :service and month = :month", range);
    cases(range);
    steps(range);
    refusals(range);
  }

  private void clear(String sql, Range range) {
    database.sql(sql).param("service", range.service()).param("month", range.month()).update();
  }

  /// Time with the applicant is what lies between sending back and completing.
  private void cases(Range range) {
    counted(
        CASES
            + """
            , pause as (
                select s.application_id, s.act, s.at,
                       lead(s.at) over (partition by s.application_id order by s.id) as until
                from one join service.step s on s.application_id = one.id
                where s.act in ('SENT_BACK', 'COMPLETED', 'WITHDRAWN_BY_APPLICANT')),
            paused as (
                select application_id, count(*)::int as times,
                       sum(extract(epoch from coalesce(until, :now) - at))::bigint as seconds
                from pause where act = 'SENT_BACK' group by application_id),
            long as (
                select one.*, p.times, p.seconds,
                       case when decided_at is not null then\s"""
            + DAYS.formatted("decided_at", "sent_at")
            + """
                       end as days,
                       case when decided_at is not null then decided_at > due_at
                            else is_waiting and status <> 'INCOMPLETE' and due_at <= :now
                       end as is_late
                from one left join paused p on p.application_id = one.id),
            by_days as (
                select organisation_id, days, count(*)::int as number from long
                where days is not null group by 1, 2),
            spread as (
                select organisation_id, array_agg(days order by days) as days,
                       array_agg(number order by days) as cases
                from by_days group by 1),
            due as (
                select one.organisation_id, min(least(one.due_at, t.due_at)) as next
                from one left join service.task t
                  on t.application_id = one.id and t.done_at is null and t.due_at > :now
                where is_waiting and status <> 'INCOMPLETE' and
                      (one.due_at > :now or t.due_at > :now)
                group by 1)
            insert into service.figure
                (service_id, month, organisation_id, received, waiting, granted, refused,
                 withdrawn, late, sent_back, applicant_hours, office_hours, days, cases,
                 next_due_at, desk)
            select :service, :month, l.organisation_id, count(*),
                   count(*) filter (where is_waiting),
                   count(*) filter (where outcome = 'GRANTED'),
                   count(*) filter (where outcome = 'REFUSED'),
                   count(*) filter (where ended_at is not null and outcome is null),
                   count(*) filter (where is_late),
                   coalesce(sum(times), 0),
                   coalesce(sum(seconds) filter (where decided_at is not null), 0) / 3600,
                   coalesce(sum(extract(epoch from decided_at - sent_at)::bigint
                                - coalesce(seconds, 0)), 0) / 3600,
                   coalesce(max(s.days), '{}'), coalesce(max(s.cases), '{}'),
                   (select d.next from due d where d.organisation_id = l.organisation_id),
                   count(*) filter (where is_desk)
            from long l left join spread s on s.organisation_id = l.organisation_id
            group by l.organisation_id
            """,
        range);
  }

  /// What was no longer needed took nobody any time.
  private void steps(Range range) {
    counted(
        CASES
            + """
            , did as (
                select t.id, t.organisation_id, t.element, t.kind, t.name_mn, t.name_en,
                       t.done_at, t.outcome,
                       (select count(*) from service.step b
                        where b.application_id = t.application_id and b.act = 'SENT_BACK'
                          and b.at >= t.opened_at
                          and (t.done_at is null or b.at <= t.done_at))::int as sent_back,
                       case when t.done_at is not null then\s"""
            + DAYS.formatted("t.done_at", "t.opened_at")
            + """
                       end as days,
                       case when t.done_at is not null then t.done_at > t.due_at
                            else one.status <> 'INCOMPLETE' and t.due_at <= :now end as is_late
                from one join service.task t on t.application_id = one.id
                where t.outcome is distinct from 'dropped'),
            by_days as (
                select organisation_id, element, days, count(*)::int as number from did
                where days is not null group by 1, 2, 3),
            spread as (
                select organisation_id, element, array_agg(days order by days) as days,
                       array_agg(number order by days) as tasks
                from by_days group by 1, 2)
            insert into service.step_figure
                (service_id, month, organisation_id, element, kind, name_mn, name_en, opened,
                 waiting, done, against, late, sent_back, days, tasks)
            select :service, :month, d.organisation_id, d.element,
                   (array_agg(d.kind order by d.id desc))[1],
                   (array_agg(d.name_mn order by d.id desc))[1],
                   (array_agg(d.name_en order by d.id desc))[1],
                   count(*), count(*) filter (where done_at is null),
                   count(*) filter (where done_at is not null),
                   count(*) filter (where outcome in ('failed', 'disagreed', 'refused')),
                   count(*) filter (where is_late), sum(sent_back),
                   coalesce(max(s.days), '{}'), coalesce(max(s.tasks), '{}')
            from did d left join spread s
              on s.organisation_id = d.organisation_id and s.element = d.element
            group by d.organisation_id, d.element
            """,
        range);
  }

  private void refusals(Range range) {
    counted(
        CASES
            + """
            insert into service.refusal_figure (service_id, month, organisation_id, ground, number)
            select :service, :month, organisation_id, btrim(decision_ground), count(*)
            from one where outcome = 'REFUSED' group by 3, 4
            """,
        range);
  }

  private void counted(String sql, Range range) {
    database
        .sql(sql)
        .param("service", range.service())
        .param("month", range.month())
        .param("from", range.from())
        .param("to", range.to())
        .param("now", range.now())
        .param("working", range.working().toArray(String[]::new))
        .update();
  }
}
