package mn.ukhaalag.evaluation.appraisal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.evaluation.appraisal.Appraisal.Act;
import mn.ukhaalag.evaluation.appraisal.Appraisal.Half;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Evaluations of officials and their steps. The ledger is told that something was done, never
/// what anybody thinks of anybody.
@Component
class Appraisals {

  private static final String SELECT =
      """
      select a.id, a.official_id, a.post_id, a.organisation_id, a.rater_post, a.decider_post,
             a.scale_id, a.year, a.part, a.state, a.score, a.object_until, a.revision
      from evaluation.appraisal a
      """;

  private static final int MOST = 300;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Appraisals(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  Optional<Appraisal> find(UUID id) {
    return database
        .sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query(Appraisals::appraisal)
        .optional();
  }

  /// All of a person, the newest first.
  List<Appraisal> of(UUID official) {
    return listed("where a.official_id = any(:ids)", List.of(official));
  }

  /// Those that these posts rate, the newest first.
  List<Appraisal> ratedBy(Collection<UUID> posts) {
    return listed("where a.rater_post = any(:ids)", posts);
  }

  /// Those on which these posts decide or decided, the newest first.
  List<Appraisal> decidedBy(Collection<UUID> posts) {
    return listed("where a.decider_post = any(:ids) and a.state in ('OBJECTED', 'DECIDED')", posts);
  }

  /// Those of which these posts are asked as colleagues and have not said anything.
  List<Appraisal> asked(Collection<UUID> posts) {
    return listed(
        """
        where a.state in ('OPEN', 'ASSESSED')
          and exists (select from evaluation.colleague c
                      where c.appraisal_id = a.id and c.told_at is null
                        and c.post_id = any(:ids))
        """,
        posts);
  }

  private List<Appraisal> listed(String where, Collection<UUID> ids) {
    return database
        .sql(SELECT + where + " order by a.id desc limit " + MOST)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Appraisals::appraisal)
        .list();
  }

  /// Whom it concerns and who has a part in it.
  record Roles(UUID official, UUID post, UUID organisation, UUID rater, UUID decider) {}

  /// Begins one; empty if it was begun already.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> open(Author author, Roles roles, UUID scale, int year, Half part) {
    Optional<UUID> id =
        database
            .sql(
                """
                insert into evaluation.appraisal
                    (official_id, post_id, organisation_id, rater_post, decider_post, scale_id,
                     year, part, state, made_at)
                values (:official, :post, :organisation, :rater, :decider, :scale, :year, :part,
                        'OPEN', :now)
                on conflict do nothing returning id
                """)
            .param("official", roles.official())
            .param("post", roles.post())
            .param("organisation", roles.organisation())
            .param("rater", roles.rater())
            .param("decider", roles.decider())
            .param("scale", scale)
            .param("year", year)
            .param("part", part.name())
            .param("now", now())
            .query(UUID.class)
            .optional();
    id.ifPresent(it -> record(author, it, "OPENED", ""));
    return id;
  }

  /// Takes a step.
  ///
  /// @param revision that the one who acts has seen
  /// @throws Conflict if the state does not allow it, or somebody was quicker
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(Author author, Appraisal before, Act act, String words, int revision) {
    int moved =
        database
            .sql(
                """
                update evaluation.appraisal set state = :to, revision = revision + 1
                where id = :id and revision = :revision and state = :from
                """)
            .param("to", act.to().name())
            .param("id", before.id())
            .param("revision", revision)
            .param("from", before.state().name())
            .update();
    if (moved == 0 || !act.isAllowedIn(before.state())) {
      throw new Conflict(Message.of("evaluation.appraisal.conflict"));
    }
    record(author, before.id(), act.name(), words);
  }

  /// Keeps the score, and until when it can be objected to.
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepScore(UUID id, @Nullable BigDecimal score, @Nullable Instant objectUntil) {
    database
        .sql(
            """
            update evaluation.appraisal
            set score = :score, object_until = coalesce(:until, object_until) where id = :id
            """)
        .param("score", score)
        .param("until", objectUntil == null ? null : objectUntil.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /// Writes down something that does not change the state.
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Author author, UUID id, String step, String words) {
    database
        .sql(
            """
            insert into evaluation.appraisal_step
                (appraisal_id, step, words, at, account_id, post_id)
            values (:id, :step, :words, :now, :account, :post)
            """)
        .param("id", id)
        .param("step", step)
        .param("words", words)
        .param("now", now())
        .param("account", author.account())
        .param("post", author.post())
        .update();
    ledger.append(
        author,
        "evaluation.appraisal",
        new Thing(Appraisal.THING, id),
        words,
        Map.of("step", step));
  }

  /// A step that was taken.
  record Step(String step, String words, Instant at, @Nullable UUID account, @Nullable UUID post) {}

  /// All steps, the oldest first.
  List<Step> steps(UUID id) {
    return database
        .sql(
            """
            select step, words, at, account_id as account, post_id as post
            from evaluation.appraisal_step where appraisal_id = :id order by id
            """)
        .param("id", id)
        .query(Step.class)
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Appraisal appraisal(ResultSet row, int number) throws SQLException {
    var until = row.getObject("object_until", OffsetDateTime.class);
    return new Appraisal(
        row.getObject("id", UUID.class),
        row.getObject("official_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("rater_post", UUID.class),
        row.getObject("decider_post", UUID.class),
        row.getObject("scale_id", UUID.class),
        row.getInt("year"),
        Half.valueOf(row.getString("part")),
        Appraisal.State.valueOf(row.getString("state")),
        row.getBigDecimal("score"),
        until == null ? null : until.toInstant(),
        row.getInt("revision"));
  }
}
