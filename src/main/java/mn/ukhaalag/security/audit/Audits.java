package mn.ukhaalag.security.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where audits and risk assessments are kept. None is changed or deleted.
@Component
public class Audits {

  private static final String SELECT =
      """
      select id, number, organisation_id as organisation, kind, done_on, auditor, scope, summary,
             link
      from security.audit
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Audits(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Enters one, unless the same is there: of that kind, of that organisation and day, by that
  /// auditor.
  ///
  /// @param audit its id and number are not used: it gets some of its own
  @Transactional
  public Optional<Audit> enter(Audit audit, Author by) {
    Optional<UUID> id =
        database
            .sql(
                """
                insert into security.audit
                    (organisation_id, kind, done_on, auditor, scope, summary, link, at, account_id,
                     post_id)
                values (:organisation, :kind, :done, :auditor, :scope, :summary, :link, :now,
                        :account, :post)
                on conflict (organisation_id, kind, done_on, auditor) do nothing
                returning id
                """)
            .param("organisation", audit.organisation())
            .param("kind", audit.kind().name())
            .param("done", audit.doneOn())
            .param("auditor", audit.auditor())
            .param("scope", audit.scope())
            .param("summary", audit.summary())
            .param("link", audit.link())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("account", by.account())
            .param("post", by.post())
            .query(UUID.class)
            .optional();
    Optional<Audit> entered = id.flatMap(this::find);
    entered.ifPresent(
        it ->
            ledger.append(
                by,
                "security.audit-entered",
                it.thing(),
                it.toString(),
                Map.of("kind", it.kind().name(), "day", it.doneOn().toString())));
    return entered;
  }

  Optional<Audit> find(UUID id) {
    return database.sql(SELECT + "where id = :id").param("id", id).query(Audit.class).optional();
  }

  /// Whether the same one is there.
  boolean has(Audit audit) {
    return database
        .sql(
            """
            select exists (select from security.audit
                           where organisation_id = :organisation and kind = :kind
                             and done_on = :done and auditor = :auditor)
            """)
        .param("organisation", audit.organisation())
        .param("kind", audit.kind().name())
        .param("done", audit.doneOn())
        .param("auditor", audit.auditor())
        .query(Boolean.class)
        .single();
  }

  /// The last ones entered first.
  ///
  /// @param organisation null for all that are seen
  /// @param before the last one of the page before; null for the newest
  List<Audit> list(Sight sight, @Nullable UUID organisation, @Nullable UUID before, int most) {
    return database
        .sql(
            SELECT
                + """
                where (:all or organisation_id = any(:organisations))
                  and (:organisation::uuid is null or organisation_id = :organisation)
                  and (:before::uuid is null or id < :before)
                order by id desc limit :most
                """)
        .param("all", sight.isOfAll())
        .param("organisations", sight.array())
        .param("organisation", organisation)
        .param("before", before)
        .param("most", most)
        .query(Audit.class)
        .list();
  }

  /// How an organisation stands.
  ///
  /// @param audited when it was last audited; null if never
  /// @param assessed when its risks were last assessed; null if never
  /// @param open findings that are not closed, and of those how many are late
  /// @param incidents that are not closed
  public record Standing(
      UUID organisation,
      @Nullable LocalDate audited,
      @Nullable LocalDate assessed,
      int open,
      int late,
      int incidents) {

    /// Of an organisation of which nothing is known.
    static Standing nothing(UUID organisation) {
      return new Standing(organisation, null, null, 0, 0, 0);
    }
  }

  /// How those organisations stand of which anything is known.
  List<Standing> standings(LocalDate today) {
    return database
        .sql(
            """
            select organisation, max(audited) as audited, max(assessed) as assessed,
                   sum(open)::int as open, sum(late)::int as late, sum(incidents)::int as incidents
            from (
                select organisation_id as organisation,
                       max(done_on) filter (where kind = 'AUDIT') as audited,
                       max(done_on) filter (where kind = 'RISK') as assessed,
                       0 as open, 0 as late, 0 as incidents
                from security.audit group by organisation_id
                union all
                select a.organisation_id, null, null, count(*),
                       count(*) filter (where f.due_on < :today), 0
                from security.finding f join security.audit a on a.id = f.audit_id
                where f.closed_at is null group by a.organisation_id
                union all
                select organisation_id, null, null, 0, 0, count(*)
                from security.incident where closed_at is null group by organisation_id) known
            group by organisation
            """)
        .param("today", today)
        .query(Standing.class)
        .list();
  }
}
