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

  private static final String WAITING =
      """
      select m.id as measure, m.document_id as document, m.code, m.title,
             m.organisation_id as organisation, m.post_id as post, m.due_on,
             coalesce(o.waits_for, '') as waits_for, coalesce(o.reason, '') as reason
      from late join plan.measure m on m.id = late.id
      left join plan.obstacle o on o.measure_id = m.id and o.ended_at is null
      order by m.due_on, m.id
      """;

  /// What is late among what somebody sees, the oldest first; plans of single officials are left
  /// out.
  ///
  /// The oldest ones stand in those documents of which the oldest one is older than that of others:
  /// so it is enough to look once into each document that is carried out.
  public List<Waiting> waiting(Sight sight, LocalDate today, int limit) {
    return waiting(
        """
        with seen as materialized (
            select d.id from plan.document d
            where d.state in ('IN_FORCE', 'AMENDED') and d.level <> 'OFFICIAL' and %s),
        oldest as materialized (
            select seen.id
            from seen cross join lateral (
                select m.due_on, m.id from plan.measure m
                where m.document_id = seen.id and m.state in ('WAITING', 'UNDER_WAY', 'STUCK')
                  and m.due_on < :today
                order by m.due_on, m.id limit 1) first
            order by first.due_on, first.id limit :limit),
        late as materialized (
            select one.id
            from oldest cross join lateral (
                select m.due_on, m.id from plan.measure m
                where m.document_id = oldest.id and m.state in ('WAITING', 'UNDER_WAY', 'STUCK')
                  and m.due_on < :today
                order by m.due_on, m.id limit :limit) one
            order by one.due_on, one.id limit :limit)
        """
            .formatted(DocumentList.SEEN),
        sight,
        today,
        limit,
        null);
  }

  /// What is late of that for which an organisation answers, in whatever plan.
  public List<Waiting> waiting(UUID organisation, Sight sight, LocalDate today, int limit) {
    return waiting(
        """
        with late as materialized (
            select m.id from plan.measure m join plan.document d on d.id = m.document_id
            where m.organisation_id = :organisation and m.due_on < :today
              and m.state in ('WAITING', 'UNDER_WAY', 'STUCK')
              and d.state in ('IN_FORCE', 'AMENDED') and d.level <> 'OFFICIAL' and %s
            order by m.due_on, m.id limit :limit)
        """
            .formatted(DocumentList.SEEN),
        sight,
        today,
        limit,
        organisation);
  }

  private List<Waiting> waiting(
      String late, Sight sight, LocalDate today, int limit, @Nullable UUID organisation) {
    return DocumentList.seen(database.sql(late + WAITING), sight)
        .param("today", today)
        .param("limit", limit)
        .param("organisation", organisation)
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
  /// @param before when the last one of the page before was told; null for the first page
  /// @param after the id of that one
  public List<Told> told(@Nullable Instant before, @Nullable UUID after, int limit) {
    return database
        .sql(
            """
            select m.id as measure, m.document_id as document, m.code, m.title,
                   m.organisation_id as organisation, m.percent, m.told_at as at
            from plan.measure m join plan.document d on d.id = m.document_id
            where m.told_at is not null and m.state <> 'DROPPED'
              and (:before::timestamptz is null or m.told_at <= :before)
              and (:before::timestamptz is null or m.told_at < :before or m.id > :after)
              and d.state in ('IN_FORCE', 'AMENDED') and d.level <> 'OFFICIAL'
            order by m.told_at desc, m.id limit :limit
            """)
        .param("before", before == null ? null : Documents.utc(before))
        .param("after", after)
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
