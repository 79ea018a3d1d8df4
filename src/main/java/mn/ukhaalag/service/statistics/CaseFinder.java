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

/// The cases behind a figure, along the index of their service.
@Component
class CaseFinder {

  static final int PAGE = 50;

  private static final String FOUND =
      """
      from service.application a
      where a.service_id = :service and a.sent_at >= :from and a.sent_at < :to
        and (:organisation::uuid is null or a.organisation_id = :organisation)
        and (:all or a.organisation_id = any(:offices)
             or exists (select from service.task t
                        where t.application_id = a.id and t.organisation_id = any(:offices)))
        and (:element::text is null
             or exists (select from service.task t
                        where t.application_id = a.id and t.element = :element
                          and t.outcome is distinct from 'dropped'
                          and (not :late or coalesce(t.done_at, :now) > t.due_at)))
        and (not :late or :element::text is not null
             or coalesce(a.decided_at, a.finished_at, :now) > a.due_at)
        and (:after::uuid is null
             or (a.sent_at, a.id) < (select sent_at, id from service.application where id = :after))
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
    return database
        .sql("select " + Applications.COLUMNS + FOUND)
        .param("service", wanted.service())
        .param("from", wanted.period().begin())
        .param("to", wanted.period().end())
        .param("organisation", wanted.period().organisation())
        .param("all", offices == null)
        .param("offices", offices == null ? new UUID[0] : offices.toArray(UUID[]::new))
        .param("element", wanted.element())
        .param("late", wanted.isLate())
        .param("now", Applications.utc(clock.instant()))
        .param("after", wanted.after())
        .param("limit", PAGE + 1)
        .query(Applications::row)
        .list();
  }
}
