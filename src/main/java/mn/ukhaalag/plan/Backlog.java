package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is late and whom it waits for, and what was told last. No permission is checked here.
@Component
public class Backlog {

  private final JdbcClient database;

  Backlog(JdbcClient database) {
    this.database = database;
  }

  /// How many measures of an organisation are late.
  public record Lateness(UUID organisation, int late) {}

  /// Of those organisations that have any; plans of single officials do not count.
  public List<Lateness> lateness(Collection<UUID> organisations, LocalDate today) {
    return database
        .sql(
            """
            select m.organisation_id as organisation, count(*) as late
            from plan.measure m join plan.document d on d.id = m.document_id
            where m.organisation_id = any(:ids) and m.state in ('WAITING', 'UNDER_WAY', 'STUCK')
              and m.due_on < :today and d.state in ('IN_FORCE', 'AMENDED')
              and d.level <> 'OFFICIAL'
            group by m.organisation_id
            """)
        .param("ids", organisations.toArray(UUID[]::new))
        .param("today", today)
        .query(Lateness.class)
        .list();
  }

  /// A measure that waits for somebody.
  ///
  /// @param waitsFor whom it is stuck on, in words; empty if it is not stuck
  /// @param reason why it is stuck; empty if it is not
  public record Waiting(
      UUID measure,
      UUID document,
      String code,
      String title,
      UUID organisation,
      @Nullable UUID post,
      LocalDate dueOn,
      String waitsFor,
      String reason) {}

  /// What is late, the oldest first; plans of single officials are left out.
  ///
  /// @param organisation the one that answers for it; null for all
  public List<Waiting> waiting(@Nullable UUID organisation, LocalDate today, int limit) {
    return database
        .sql(
            """
            select m.id as measure, m.document_id as document, m.code, m.title,
                   m.organisation_id as organisation, m.post_id as post, m.due_on,
                   coalesce(o.waits_for, '') as waits_for, coalesce(o.reason, '') as reason
            from plan.measure m
            join plan.document d on d.id = m.document_id
            left join plan.obstacle o on o.measure_id = m.id and o.ended_at is null
            where m.state in ('WAITING', 'UNDER_WAY', 'STUCK') and m.due_on < :today
              and (:organisation::uuid is null or m.organisation_id = :organisation)
              and d.state in ('IN_FORCE', 'AMENDED') and d.level <> 'OFFICIAL'
            order by m.due_on, m.id limit :limit
            """)
        .param("organisation", organisation)
        .param("today", today)
        .param("limit", limit)
        .query(Waiting.class)
        .list();
  }

  /// A measure of which something was told.
  public record Told(
      UUID measure,
      UUID document,
      String code,
      String title,
      UUID organisation,
      @Nullable BigDecimal percent,
      Instant at) {}

  /// What was told last, the newest first; plans of single officials are left out.
  ///
  /// @param before the last one of the page before; null for the first page
  public List<Told> told(@Nullable Instant before, int limit) {
    return database
        .sql(
            """
            select m.id as measure, m.document_id as document, m.code, m.title,
                   m.organisation_id as organisation, m.percent, m.told_at as at
            from plan.measure m join plan.document d on d.id = m.document_id
            where m.told_at is not null and m.state <> 'DROPPED'
              and (:before::timestamptz is null or m.told_at < :before)
              and d.state in ('IN_FORCE', 'AMENDED') and d.level <> 'OFFICIAL'
            order by m.told_at desc, m.id limit :limit
            """)
        .param("before", before == null ? null : Documents.utc(before))
        .param("limit", limit)
        .query(Told.class)
        .list();
  }

  /// What was told of a measure.
  ///
  /// @param id files that prove it hang on this
  public record Word(
      UUID id, String words, @Nullable BigDecimal percent, LocalDate happenedOn, Instant at) {}

  /// All that was told of the measure, the newest first.
  public List<Word> words(UUID measure) {
    return database
        .sql(
            """
            select id, words, percent, happened_on, at from plan.note
            where measure_id = :id order by id desc limit 200
            """)
        .param("id", measure)
        .query(Word.class)
        .list();
  }
}
