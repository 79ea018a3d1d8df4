package mn.ukhaalag.service.statistics;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases behind a figure, along the index of their service; or, for somebody who may not see
/// all of them, along those of what he may see: the cases that his offices handle, and those that
/// they were asked about.
@Component
class CaseFinder {

  static final int PAGE = 50;

  private static final String WANTED =
      """
        and (:organisation::uuid is null or a.organisation_id = :organisation)
        and (:element::text is null
             or exists (select from service.task t
                        where t.application_id = a.id and t.element = :element
                          and t.outcome is distinct from 'dropped'
                          and (not :late or coalesce(t.done_at, :now) > t.due_at)
                        -- Looked up case by case: with few late ones a table is never read whole.
                        offset 0))
        and (not :late or :element::text is not null
             or coalesce(a.decided_at, a.finished_at, :now) > a.due_at)
      """;

  private static final String ALL =
      """
      from service.application a
      where a.service_id = :service and a.sent_at >= :from and a.sent_at < :to
        and (:after::uuid is null
             or (a.sent_at, a.id) < (select sent_at, id from service.application where id = :after))
      """
          + WANTED
          + "order by a.sent_at desc, a.id desc limit :limit";

  private static final String SEEN =
      """
      from (
          select distinct seen.id
          from unnest(:offices::uuid[]) as office (id)
          cross join lateral (
              (select a.id from service.application a
               where a.organisation_id = office.id and a.service_id = :service
                 and a.sent_at >= :from and a.sent_at < :to
                 and (:after::uuid is null
                      or (a.sent_at, a.id)
                          < (select sent_at, id from service.application where id = :after))
      """
          + WANTED
          + """
               order by a.sent_at desc, a.id desc limit :limit)
              union all
              (select a.id from service.asked k
               join service.application a on a.id = k.application_id
               where k.organisation_id = office.id and k.service_id = :service
                 and k.sent_at >= :from and k.sent_at < :to
                 and (:after::uuid is null
                      or (k.sent_at, k.application_id)
                          < (select sent_at, id from service.application where id = :after))
      """
          + WANTED
          + """
               order by k.sent_at desc, k.application_id desc limit :limit)) as seen) as found
      join service.application a on a.id = found.id
      order by a.sent_at desc, a.id desc limit :limit
      """;

  private final JdbcClient database;
  private final Clock clock;

  CaseFinder(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Which cases are wanted.
  ///
  /// @param element a step that they have been at; null for any
  /// @param isLate only those that were late there, or at all
  /// @param after the last one of the page before; null for the first page
  record Wanted(
      UUID service,
      Period period,
      @Nullable String element,
      boolean isLate,
      @Nullable UUID after) {}

  /// A page of them, and one more if there are more.
  ///
  /// @param offices those whose cases, and those who were asked, one may see; null for all
  List<Application> find(Wanted wanted, @Nullable Collection<UUID> offices) {
    var statement =
        database
            .sql("select " + Applications.COLUMNS + (offices == null ? ALL : SEEN))
            .param("service", wanted.service())
            .param("from", wanted.period().begin())
            .param("to", wanted.period().end())
            .param("organisation", wanted.period().organisation())
            .param("element", wanted.element())
            .param("late", wanted.isLate())
            .param("now", Applications.utc(clock.instant()))
            .param("after", wanted.after())
            .param("limit", PAGE + 1);
    return (offices == null ? statement : statement.param("offices", offices.toArray(UUID[]::new)))
        .query(Applications::row)
        .list();
  }
}
