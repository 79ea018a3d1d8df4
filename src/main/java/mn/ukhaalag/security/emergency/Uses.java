package mn.ukhaalag.security.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.security.emergency.page.AuditedPage.Look;
import mn.ukhaalag.security.emergency.page.Use;
import mn.ukhaalag.security.emergency.page.Use.Mark;
import mn.ukhaalag.security.emergency.page.Use.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was opened in emergencies, and what of it was read.
@Component
class Uses {

  private static final String SELECT =
      """
      select id, thing_kind, thing_id, thing_name, account_id, reader, post_id, organisation_id,
             reason, opened_at, until_at, verdict, remark, marked_at, marked_by
      from security.emergency
      """;

  private final JdbcClient database;
  private final Clock clock;

  Uses(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Makes everything that the official opens wait for the end of this transaction.
  void lock(UUID account) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('emergency ' || :account, 0))")
        .param("account", account.toString())
        .query(row -> {});
  }

  int since(UUID account, Instant from) {
    return database
        .sql(
            """
            select count(*) from security.emergency
            where account_id = :account and opened_at >= :from
            """)
        .param("account", account)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  UUID add(Use use, @Nullable UUID inSteadOf) {
    return database
        .sql(
            """
            insert into security.emergency
                (thing_kind, thing_id, thing_name, account_id, reader, post_id, organisation_id,
                 in_stead_of, reason, opened_at, until_at)
            values (:kind, :thing, :name, :account, :reader, :post, :organisation, :inSteadOf,
                    :reason, :openedAt, :until)
            returning id
            """)
        .param("kind", use.thing().kind())
        .param("thing", use.thing().id())
        .param("name", use.name())
        .param("account", use.account())
        .param("reader", use.reader())
        .param("post", use.post())
        .param("organisation", use.organisation())
        .param("inSteadOf", inSteadOf)
        .param("reason", use.reason())
        .param("openedAt", use.openedAt().atOffset(ZoneOffset.UTC))
        .param("until", use.until().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .single();
  }

  Optional<Use> find(UUID id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, number) -> use(row))
        .optional();
  }

  /// Those of an official, newest first.
  List<Use> of(UUID account, int most) {
    return database
        .sql(SELECT + "where account_id = :account order by id desc limit :most")
        .param("account", account)
        .param("most", most)
        .query((row, number) -> use(row))
        .list();
  }

  /// All, newest first.
  ///
  /// @param kept things whose uses are left out
  /// @param before the last one of the page before; null for the newest
  List<Use> list(Set<UUID> kept, @Nullable UUID before, int most) {
    return database
        .sql(
            SELECT
                + """
                where (:before::uuid is null or id < :before) and thing_id <> all(:kept)
                order by id desc limit :most
                """)
        .param("kept", kept.toArray(UUID[]::new))
        .param("before", before)
        .param("most", most)
        .query((row, number) -> use(row))
        .list();
  }

  /// Notes that something was read.
  ///
  /// @param file the name of a file; null for the page
  void look(UUID use, @Nullable String file) {
    database
        .sql(
            """
            insert into security.emergency_look (emergency_id, at, file)
            values (:use, :now, :file)
            """)
        .param("use", use)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("file", file)
        .update();
  }

  List<Look> looks(UUID use) {
    return database
        .sql("select at, file from security.emergency_look where emergency_id = :use order by id")
        .param("use", use)
        .query(Look.class)
        .list();
  }

  /// Notes what an auditor thinks of it.
  ///
  /// @return false if one has said so before
  boolean mark(UUID use, Verdict verdict, String remark, Author by) {
    return database
            .sql(
                """
                update security.emergency
                set verdict = :verdict, remark = :remark, marked_at = :now, marked_by = :by
                where id = :use and marked_at is null
                """)
            .param("use", use)
            .param("verdict", verdict.name())
            .param("remark", remark)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", by.account())
            .update()
        == 1;
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        row.getObject("id", UUID.class),
        new Thing(row.getString("thing_kind"), row.getObject("thing_id", UUID.class)),
        row.getString("thing_name"),
        row.getObject("account_id", UUID.class),
        row.getString("reader"),
        row.getObject("post_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("reason"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("until_at").toInstant(),
        mark(row));
  }

  private static @Nullable Mark mark(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("marked_at");
    return at == null
        ? null
        : new Mark(
            Verdict.valueOf(row.getString("verdict")),
            row.getString("remark"),
            at.toInstant(),
            row.getObject("marked_by", UUID.class));
  }
}
