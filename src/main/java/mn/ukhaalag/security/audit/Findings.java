package mn.ukhaalag.security.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept what audits found.
@Component
class Findings {

  private static final String SELECT =
      """
      select f.id, f.audit_id as audit, a.number as audit_number, a.done_on as audited_on,
             a.organisation_id as organisation, f.place, f.title, f.words, f.severity,
             f.owner_post as owner, f.due_on, f.state, f.evidence, f.reported_by, f.remark,
             f.closed_at, f.closed_by, f.told
      from security.finding f join security.audit a on a.id = f.audit_id
      """;

  private final JdbcClient database;

  Findings(JdbcClient database) {
    this.database = database;
  }

  /// Keeps it as the next of the audit. Two who enter come one after the other.
  Finding add(UUID audit, Mending.Found found) {
    database
        .sql("select from security.audit where id = :id for update")
        .param("id", audit)
        .query(row -> {});
    UUID id =
        database
            .sql(
                """
                insert into security.finding
                    (audit_id, place, title, words, severity, owner_post, due_on, state)
                select :audit, coalesce(max(place), 0) + 1, :title, :words, :severity, :owner, :due,
                       'OPEN'
                from security.finding where audit_id = :audit
                returning id
                """)
            .param("audit", audit)
            .param("title", found.title())
            .param("words", found.words())
            .param("severity", found.severity().name())
            .param("owner", found.owner())
            .param("due", found.dueOn())
            .query(UUID.class)
            .single();
    return find(id).orElseThrow();
  }

  Optional<Finding> find(UUID id) {
    return database
        .sql(SELECT + "where f.id = :id")
        .param("id", id)
        .query(Finding.class)
        .optional();
  }

  /// The same, kept from every other change until the transaction ends.
  Finding lock(UUID id) {
    return database
        .sql(SELECT + "where f.id = :id for update of f")
        .param("id", id)
        .query(Finding.class)
        .single();
  }

  /// Those of an audit, in their order.
  List<Finding> of(UUID audit) {
    return database
        .sql(SELECT + "where f.audit_id = :audit order by f.place")
        .param("audit", audit)
        .query(Finding.class)
        .list();
  }

  /// What is looked for.
  ///
  /// @param posts whose own findings are seen besides
  /// @param organisation null for all that are seen
  /// @param before the last one of the page before; null for the newest
  record Search(
      Sight sight,
      Set<UUID> posts,
      @Nullable UUID organisation,
      boolean isOpen,
      @Nullable UUID before) {}

  /// The last ones entered first.
  List<Finding> list(Search search, int most) {
    return database
        .sql(
            SELECT
                + """
                where (:all or a.organisation_id = any(:organisations)
                       or f.owner_post = any(:posts))
                  and (:organisation::uuid is null or a.organisation_id = :organisation)
                  and (not :open or f.closed_at is null)
                  and (:before::uuid is null or f.id < :before)
                order by f.id desc limit :most
                """)
        .param("all", search.sight().isOfAll())
        .param("organisations", search.sight().array())
        .param("posts", search.posts().toArray(UUID[]::new))
        .param("organisation", search.organisation())
        .param("open", search.isOpen())
        .param("before", search.before())
        .param("most", most)
        .query(Finding.class)
        .list();
  }

  void report(UUID id, String evidence, UUID by, Instant now) {
    database
        .sql(
            """
            update security.finding
            set state = 'REPORTED', evidence = :evidence, reported_by = :by, reported_at = :now,
                remark = null
            where id = :id
            """)
        .param("evidence", evidence)
        .param("by", by)
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  void close(UUID id, UUID by, UUID post, Instant now) {
    database
        .sql(
            """
            update security.finding
            set state = 'CLOSED', closed_by = :by, closed_post = :post, closed_at = :now
            where id = :id
            """)
        .param("by", by)
        .param("post", post)
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  void open(UUID id, String remark) {
    database
        .sql("update security.finding set state = 'OPEN', remark = :remark where id = :id")
        .param("remark", remark)
        .param("id", id)
        .update();
  }

  /// Those that were due before that day and of which so many have not been told.
  List<Finding> late(LocalDate before, int told, int most) {
    return database
        .sql(
            SELECT
                + """
                where f.closed_at is null and f.due_on < :before and f.told < :told
                order by f.due_on, f.id limit :most for update of f
                """)
        .param("before", before)
        .param("told", told)
        .param("most", most)
        .query(Finding.class)
        .list();
  }

  void told(UUID id, int told) {
    database
        .sql("update security.finding set told = :told where id = :id")
        .param("told", told)
        .param("id", id)
        .update();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
