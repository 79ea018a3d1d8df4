package mn.ukhaalag.security.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept who asked to have his data erased, and what became of it.
@Component
class Erasures {

  private static final String SELECT =
      """
      select id, account_id as account, code, asked_at, withdraw_until, decide_by, withdrawn_at,
             decided_at, is_granted, reason, erased_at
      from security.erasure
      """;

  private final JdbcClient database;

  Erasures(JdbcClient database) {
    this.database = database;
  }

  /// An id for a new one, in the order of asking.
  UUID fresh() {
    return database.sql("select uuidv7()").query(UUID.class).single();
  }

  /// Keeps a new one; one of before a restore keeps its id.
  void add(Erasure erasure) {
    database
        .sql(
            """
            insert into security.erasure
                (id, account_id, code, asked_at, withdraw_until, decide_by, decided_at, is_granted)
            values (:id, :account, :code, :asked, :until, :decide, :decided::timestamptz, :granted)
            """)
        .param("id", erasure.id())
        .param("account", erasure.account())
        .param("code", erasure.code())
        .param("asked", utc(erasure.askedAt()))
        .param("until", utc(erasure.withdrawUntil()))
        .param("decide", utc(erasure.decideBy()))
        .param("decided", utc(erasure.decidedAt()))
        .param("granted", erasure.isGranted())
        .update();
  }

  /// The one that stands, or was done, for the account.
  Optional<Erasure> of(UUID account) {
    return database
        .sql(
            SELECT
                + """
                where account_id = :account and withdrawn_at is null
                  and is_granted is distinct from false
                """)
        .param("account", account)
        .query(Erasure.class)
        .optional();
  }

  /// The last one that was refused.
  Optional<Erasure> refused(UUID account) {
    return database
        .sql(SELECT + "where account_id = :account and is_granted = false order by id desc limit 1")
        .param("account", account)
        .query(Erasure.class)
        .optional();
  }

  Optional<Erasure> byCode(String code) {
    return database
        .sql(SELECT + "where code = :code")
        .param("code", code)
        .query(Erasure.class)
        .optional();
  }

  /// @throws NotFound if there is none with that id
  Erasure get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("erasure " + id));
  }

  Optional<Erasure> find(UUID id) {
    return database.sql(SELECT + "where id = :id").param("id", id).query(Erasure.class).optional();
  }

  /// The same, kept from every other change until the transaction ends.
  Erasure lock(UUID id) {
    return database
        .sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(Erasure.class)
        .single();
  }

  /// Those that stand, or all that ever were, newest first.
  ///
  /// @param before the last one of the page before; null for the newest
  List<Erasure> newest(boolean isAll, @Nullable UUID before, int most) {
    return database
        .sql(
            SELECT
                + """
                where (:before::uuid is null or id < :before)
                  and (:all or (withdrawn_at is null and erased_at is null
                                and is_granted is distinct from false))
                order by id desc limit :most
                """)
        .param("before", before)
        .param("all", isAll)
        .param("most", most)
        .query(Erasure.class)
        .list();
  }

  /// Those that the rooms are to carry out now, for the first time or because a term has ended.
  List<UUID> due(Instant now, LocalDate today, int most) {
    return database
        .sql(
            """
            (select id from security.erasure
             where erased_at is null and withdrawn_at is null and withdraw_until <= :now
               and (decide_by is null or is_granted) and is_granted is distinct from false
             order by withdraw_until limit :most)
            union all
            (select id from security.erasure where next_on < :today order by next_on limit :most)
            """)
        .param("now", utc(now))
        .param("today", today)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  void withdraw(UUID id, Instant now) {
    database
        .sql("update security.erasure set withdrawn_at = :now where id = :id")
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  /// What was decided.
  record Decision(boolean isGranted, String reason, UUID account, UUID post) {}

  void decide(UUID id, Decision decision, Instant now) {
    database
        .sql(
            """
            update security.erasure
            set decided_at = :now, decided_by = :by, decided_post = :post, is_granted = :granted,
                reason = :reason
            where id = :id
            """)
        .param("now", utc(now))
        .param("by", decision.account())
        .param("post", decision.post())
        .param("granted", decision.isGranted())
        .param("reason", decision.reason())
        .param("id", id)
        .update();
  }

  /// @param next the last day on which the next thing is kept; null if nothing more goes
  void done(UUID id, Instant now, @Nullable LocalDate next) {
    database
        .sql(
            """
            update security.erasure
            set erased_at = coalesce(erased_at, :now), next_on = :next::date where id = :id
            """)
        .param("now", utc(now))
        .param("next", next)
        .param("id", id)
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
