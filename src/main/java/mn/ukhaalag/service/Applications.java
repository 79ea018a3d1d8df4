package mn.ukhaalag.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.service.Application.Decision;
import mn.ukhaalag.service.Application.Outcome;
import mn.ukhaalag.service.Application.Standing;
import mn.ukhaalag.service.Application.Status;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where cases are kept.
@Component
public class Applications {

  /// The columns that [#row] reads, of a table called `a`.
  public static final String COLUMNS =
      """
      a.id, a.reference, a.service_id, a.version_id, a.organisation_id, a.area_code, a.title,
      a.status, a.sent_at, a.due_at, a.standing_since, a.fee, a.outcome, a.decided_at,
      a.decision_words, a.decision_ground, a.finished_at
      """;

  private static final String SELECT = "select " + COLUMNS + " from service.application a ";

  private final JdbcClient database;
  private final Clock clock;

  Applications(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The case with this id.
  ///
  /// @throws NotFound if there is no such case
  public Application get(UUID id) {
    return one(SELECT + "where a.id = :id", id);
  }

  /// Those of the ids that there are, by deadline.
  public List<Application> list(List<UUID> ids) {
    return database
        .sql(SELECT + "where a.id = any(:ids) order by a.due_at, a.id")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Applications::row)
        .list();
  }

  public Optional<Application> find(Reference reference) {
    return database
        .sql(SELECT + "where a.reference = :reference")
        .param("reference", reference.text())
        .query(Applications::row)
        .optional();
  }

  /// The case as it is now, kept from every other change until the transaction ends.
  public Application lock(UUID id) {
    return one(SELECT + "where a.id = :id for update", id);
  }

  private Application one(String sql, UUID id) {
    return database
        .sql(sql)
        .param("id", id)
        .query(Applications::row)
        .optional()
        .orElseThrow(() -> new NotFound("application " + id));
  }

  /// What a new case is known by.
  record Identity(UUID id, Reference reference) {}

  Identity newIdentity(Instant sentAt) {
    int year = WorkingCalendar.dayOf(sentAt).getYear();
    return database
        .sql(
            """
            select uuidv7(:sent::timestamptz - clock_timestamp()) as id,
                   service.next_number(:year) as number
            """)
        .param("sent", utc(sentAt))
        .param("year", year)
        .query(
            (row, number) ->
                new Identity(
                    row.getObject("id", UUID.class), Reference.of(year, row.getLong("number"))))
        .single();
  }

  void add(Application application) {
    database
        .sql(
            """
            insert into service.application
                (id, reference, service_id, version_id, organisation_id, area_code, title, status,
                 sent_at, due_at, fee)
            values (:id, :reference, :service, :version, :organisation, :area, :title, :status,
                    :sentAt, :dueAt, :fee)
            """)
        .param("id", application.id())
        .param("reference", application.reference().text())
        .param("service", application.service())
        .param("version", application.version())
        .param("organisation", application.organisation())
        .param("area", application.area())
        .param("title", application.title())
        .param("status", application.status().name())
        .param("sentAt", utc(application.sentAt()))
        .param("dueAt", utc(application.dueAt()))
        .param("fee", application.fee())
        .update();
  }

  /// Writes down where a case stands now.
  void save(Application application) {
    Standing standing = application.standing();
    Decision decision = standing.decision();
    boolean isClosed = standing.status() == Status.CLOSED;
    database
        .sql(
            """
            update service.application
            set status = :status, due_at = :dueAt, standing_since = :standingSince,
                outcome = :outcome, decided_at = :decidedAt, decision_words = :words,
                decision_ground = :ground, finished_at = :finishedAt,
                closed_at = :closedAt
            where id = :id
            """)
        .param("id", application.id())
        .param("status", standing.status().name())
        .param("dueAt", utc(standing.dueAt()))
        .param("standingSince", optional(standing.standingSince()))
        .param("outcome", decision == null ? null : decision.outcome().name())
        .param("decidedAt", decision == null ? null : utc(decision.at()))
        .param("words", decision == null ? null : decision.words())
        .param("ground", decision == null ? null : decision.ground())
        .param("finishedAt", optional(standing.finishedAt()))
        .param("closedAt", isClosed ? utc(clock.instant()) : null)
        .update();
  }

  /// Forgets in which words a case was decided, and notes that nothing personal is left of it.
  void forget(UUID id, Instant at) {
    database
        .sql(
            """
            update service.application
            set erased_at = :at,
                decision_words = case when length(decision_words) > 0 then :bar
                                 else decision_words end
            where id = :id
            """)
        .param("at", utc(at))
        .param("bar", Erasure.BAR)
        .param("id", id)
        .update();
  }

  /// The cases of an account, newest first, those after the one with that id.
  public List<Application> own(UUID account, @Nullable UUID before, int limit) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                from service.request r join service.application a on a.id = r.application_id
                where r.account_id = :account
                  and (:before::uuid is null or r.application_id < :before)
                order by r.application_id desc limit :limit
                """)
        .param("account", account)
        .param("before", before)
        .param("limit", limit)
        .query(Applications::row)
        .list();
  }

  /// The case that was made of an earlier sending with the same key.
  Optional<UUID> claim(String key, UUID application, Instant at) {
    int claimed =
        database
            .sql(
                """
                insert into service.submission (key, application_id, at)
                values (:key, :application, :at) on conflict do nothing
                """)
            .param("key", key)
            .param("application", application)
            .param("at", utc(at))
            .update();
    return claimed == 1
        ? Optional.empty()
        : database
            .sql("select application_id from service.submission where key = :key")
            .param("key", key)
            .query(UUID.class)
            .optional();
  }

  public static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime optional(@Nullable Instant time) {
    return time == null ? null : utc(time);
  }

  /// Reads a case from a row that has [#COLUMNS].
  public static Application row(ResultSet row, int number) throws SQLException {
    return new Application(
        row.getObject("id", UUID.class),
        new Reference(row.getString("reference")),
        row.getObject("service_id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("area_code"),
        row.getString("title"),
        row.getTimestamp("sent_at").toInstant(),
        row.getBigDecimal("fee"),
        new Standing(
            Status.valueOf(row.getString("status")),
            row.getTimestamp("due_at").toInstant(),
            instant(row.getTimestamp("standing_since")),
            decision(row),
            instant(row.getTimestamp("finished_at"))));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new Decision(
            Outcome.valueOf(outcome),
            row.getTimestamp("decided_at").toInstant(),
            Optional.ofNullable(row.getString("decision_words")).orElse(""),
            row.getString("decision_ground"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
