package mn.ukhaalag.security.norm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules and standards in force, and the deeds on them. None is deleted: it ends, and why
// stays.
@Component
public class Norms {

  private static final String SELECT =
      """
      select id, organisation_id as organisation, kind, title, number, adopted_on, issuer, link,
             review_on
      from security.norm
      """;

  private final JdbcClient database;
  private final NormTasks tasks;
  private final Ledger ledger;
  private final Clock clock;

  Norms(JdbcClient database, NormTasks tasks, Ledger ledger, Clock clock) {
    this.database = database;
    this.tasks = tasks;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Enters one.
  ///
  /// @param norm its id is not used: it gets one of its own
  @Transactional
  public void enter(Norm norm, Author by) {
    UUID id =
        database
            .sql(
                """
                insert into security.norm
                    (organisation_id, kind, title, number, adopted_on, issuer, link, review_on,
                     since, account_id, post_id)
                values (:organisation, :kind, :title, :number, :adopted, :issuer, :link,
                        :review::date, :now, :account, :post)
                returning id
                """)
            .param("organisation", norm.organisation())
            .param("kind", norm.kind().name())
            .param("title", norm.title())
            .param("number", norm.number())
            .param("adopted", norm.adoptedOn())
            .param("issuer", norm.issuer())
            .param("link", norm.link())
            .param("review", norm.reviewOn())
            .param("now", now())
            .param("account", by.account())
            .param("post", by.post())
            .query(UUID.class)
            .single();
    Norm entered = find(id).orElseThrow();
    ledger.append(
        by,
        "security.norm-entered",
        entered.thing(),
        norm.toString(),
        Map.of("kind", norm.kind().name(), "number", norm.number()));
  }

  /// Somebody has looked at it and it still fits, until the next time.
  ///
  /// @throws Conflict if it is not in force any more
  @Transactional
  void review(Norm norm, LocalDate next, Author by) {
    change(
        database
            .sql(
                """
                update security.norm set review_on = :next, asked_at = null
                where id = :id and ended_at is null
                """)
            .param("next", next)
            .param("id", norm.id()));
    tasks.done(norm, by);
    ledger.append(by, "security.norm-reviewed", norm.thing(), Map.of("next", next.toString()));
  }

  /// It is in force no more.
  ///
  /// @throws Conflict if it was ended before
  @Transactional
  void end(Norm norm, String reason, Author by) {
    change(
        database
            .sql(
                """
                update security.norm set ended_at = :now, ended_by = :by, end_reason = :reason
                where id = :id and ended_at is null
                """)
            .param("now", now())
            .param("by", by.account())
            .param("reason", reason)
            .param("id", norm.id()));
    tasks.done(norm, by);
    ledger.append(by, "security.norm-ended", norm.thing(), reason, Map.of());
  }

  private static void change(JdbcClient.StatementSpec update) {
    if (update.update() == 0) {
      throw new Conflict(Message.of("security.norm.refused.ended"));
    }
  }

  /// The rule, if it is in force.
  Optional<Norm> find(UUID id) {
    return database
        .sql(SELECT + "where id = :id and ended_at is null")
        .param("id", id)
        .query(Norm.class)
        .optional();
  }

  /// Those in force that somebody of these organisations has to follow, newest first.
  ///
  /// @param of the organisations of the posts that he holds
  /// @param before the last one of the page before; null for the newest
  List<Norm> list(Sight sight, UUID[] of, @Nullable UUID before, int most) {
    return database
        .sql(
            SELECT
                + """
                where ended_at is null
                  and (:all or organisation_id is null or organisation_id = any(:organisations))
                  and (:before::uuid is null or id < :before)
                order by id desc limit :most
                """)
        .param("all", sight.isOfAll())
        .param("organisations", of)
        .param("before", before)
        .param("most", most)
        .query(Norm.class)
        .list();
  }

  /// Asks for the review of those whose day has come near.
  @Transactional
  void askForReviews(LocalDate until) {
    List<Norm> due =
        database
            .sql(
                SELECT
                    + """
                    where ended_at is null and asked_at is null and review_on <= :until
                    order by review_on limit 500 for update
                    """)
            .param("until", until)
            .query(Norm.class)
            .list();
    due.forEach(it -> tasks.ask(it, Objects.requireNonNull(it.reviewOn()), clock.instant()));
    database
        .sql("update security.norm set asked_at = :now where id = any(:ids)")
        .param("now", now())
        .param("ids", due.stream().map(Norm::id).toArray(UUID[]::new))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
