package mn.ukhaalag.petition.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Petitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for the moderators, and what they decided.
@Component
class ModerationQueue {

  private static final String NOT_ABOUT =
      """
      and not exists (select from petition.petition p
                      where p.id = moderation.petition_id
                        and p.subject_post_id = any(:complainedOf))
      """;

  private final JdbcClient database;
  private final Clock clock;

  ModerationQueue(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  enum Subject {
    PETITION,
    /// To a petition that is public already.
    ANSWER
  }

  enum Decision {
    PUBLISHED,
    REFUSED,
    /// No longer to be decided: withdrawn, merged, or found to be sensitive.
    DROPPED
  }

  record Waiting(UUID id, UUID petition, Subject subject, Instant since) {}

  void add(UUID petition, Subject subject) {
    database
        .sql(
            """
            insert into petition.moderation (petition_id, subject, since)
            values (:petition, :subject, :now)
            on conflict (petition_id, subject) where decided_at is null do nothing
            """)
        .param("petition", petition)
        .param("subject", subject.name())
        .param("now", Petitions.utc(clock.instant()))
        .update();
  }

  /// Puts many in at once, into the list of the import that brought them.
  void addImported(UUID run, List<UUID> petitions) {
    database
        .sql(
            """
            insert into petition.moderation (petition_id, subject, since, import_id)
            select petition, 'PETITION', :now, :run from unnest(:petitions::uuid[]) as petition
            on conflict (petition_id, subject) where decided_at is null do nothing
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("run", run)
        .param("petitions", petitions.toArray(UUID[]::new))
        .update();
  }

  /// Refuses all of an import that still wait.
  ///
  /// @param complainedOf posts; what is about them still waits
  ///
  /// @return how many these were
  int refuseImported(Set<UUID> complainedOf, UUID run, Refusal reason, Author author) {
    return database
        .sql(
            """
            update petition.moderation
            set decided_at = :now, decision = 'REFUSED', reason = :reason,
                account_id = :account, post_id = :post
            where import_id = :run and decided_at is null
            """
                + NOT_ABOUT)
        .param("complainedOf", complainedOf.toArray(UUID[]::new))
        .param("now", Petitions.utc(clock.instant()))
        .param("reason", reason.name())
        .param("account", author.account())
        .param("post", author.post())
        .param("run", run)
        .update();
  }

  /// Those of the petitions that the import brought and that still wait.
  ///
  /// @param complainedOf posts; what is about them is left out
  List<UUID> undecided(Set<UUID> complainedOf, UUID run, List<UUID> petitions) {
    return database
        .sql(
            """
            select petition_id from petition.moderation
            where import_id = :run and decided_at is null and petition_id = any(:petitions)
            """
                + NOT_ABOUT
                + "order by id")
        .param("complainedOf", complainedOf.toArray(UUID[]::new))
        .param("run", run)
        .param("petitions", petitions.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  void drop(UUID petition) {
    decide(petition, Decision.DROPPED, null, Author.SYSTEM);
  }

  void decide(UUID petition, Decision decision, @Nullable Refusal reason, Author author) {
    database
        .sql(
            """
            update petition.moderation
            set decided_at = :now, decision = :decision, reason = :reason,
                account_id = :account, post_id = :post
            where petition_id = :petition and decided_at is null
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("decision", decision.name())
        .param("reason", reason == null ? null : reason.name())
        .param("account", author.account())
        .param("post", author.post())
        .param("petition", petition)
        .update();
  }

  /// What citizens sent themselves and now waits, the longest waiting first.
  ///
  /// @param after the last one of the page before; null for the first page
  ///
  /// @param complainedOf posts; what is about them is left out
  List<Waiting> list(Set<UUID> complainedOf, @Nullable UUID after, int limit) {
    return list(complainedOf, null, after, limit);
  }

  /// What waits.
  ///
  /// @param run the import that brought it; null for what came otherwise
  List<Waiting> list(Set<UUID> complainedOf, @Nullable UUID run, @Nullable UUID after, int limit) {
    return database
        .sql(
            """
            select id, petition_id, subject, since
            from petition.moderation
            where decided_at is null
            """
                + (run == null ? "and import_id is null\n" : "and import_id = :run\n")
                + """
                and (:after::uuid is null or id > :after)
                """
                + NOT_ABOUT
                + "order by id limit :limit")
        .param("run", run)
        .param("after", after)
        .param("complainedOf", complainedOf.toArray(UUID[]::new))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Waiting(
                    row.getObject("id", UUID.class),
                    row.getObject("petition_id", UUID.class),
                    Subject.valueOf(row.getString("subject")),
                    row.getTimestamp("since").toInstant()))
        .list();
  }
}
