package mn.ukhaalag.service.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.service.Filing;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Where drafts are kept, enciphered, for 30 days after the last change.
@Component
class Drafts {

  static final Duration LIFE = Duration.ofDays(30);

  /// For so long a form that was sent is known again.
  private static final Duration RETRIES = Duration.ofDays(2);

  /// The most that one writer keeps at a time.
  private static final int MOST = 20;

  /// The most that are begun from one client address within a day without an account: a cookie is
  /// soon forgotten.
  private static final int MOST_FROM = 300;

  private static final String SELECT =
      "select d.id as draft_id, d.version_id, d.account_id, d.completes, d.answers, d.saved_at,"
          + " d.application_id, "
          + DeskRows.COLUMNS
          + ", "
          + Services.COLUMNS
          + """
          from service.draft d join service.service s on s.id = d.service_id
          left join service.desk_draft k on k.draft_id = d.id
          """;

  private static final String MINE =
      """
      where d.expires_at > :now
        and (d.account_id = :account::uuid
             or (d.account_id is null and d.cookie_hash = decode(:cookie, 'hex')))
      """;

  private final JdbcClient database;
  private final Secrets secrets;
  private final DraftCode codes;
  private final Attachments attachments;
  private final DeskRows desk;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(
      JdbcClient database,
      Secrets secrets,
      DraftCode codes,
      Attachments attachments,
      DeskRows desk,
      JsonMapper json,
      Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.codes = codes;
    this.attachments = attachments;
    this.desk = desk;
    // An amount of money is exact.
    this.json = json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    this.clock = clock;
  }

  /// The draft with this id, if it is the writer's.
  ///
  /// @throws NotFound if there is none, or it is somebody else's
  Draft get(Writer writer, UUID id) {
    return mine(SELECT + MINE + " and d.id = :id", writer)
        .param("id", id)
        .query(this::row)
        .optional()
        .orElseThrow(() -> new NotFound("draft " + id));
  }

  /// The same, kept from every other change until the transaction ends.
  Draft lock(Writer writer, UUID id) {
    return mine(SELECT + MINE + " and d.id = :id for update of d", writer)
        .param("id", id)
        .query(this::row)
        .optional()
        .orElseThrow(() -> new NotFound("draft " + id));
  }

  /// What the writer has begun and not sent, newest first.
  List<Draft> open(Writer writer) {
    return mine(SELECT + MINE + " and d.application_id is null order by d.saved_at desc", writer)
        .query(this::row)
        .list();
  }

  private JdbcClient.StatementSpec mine(String sql, Writer writer) {
    return database
        .sql(sql)
        .param("now", now())
        .param("account", writer.account())
        .param("cookie", writer.cookieHash());
  }

  /// Begins one.
  ///
  /// @param completes the case that came back; null for a new one
  @Transactional
  Draft begin(Writer writer, Version version, ObjectNode answers, @Nullable UUID completes) {
    if (count(writer) >= MOST) {
      throw new Conflict(Message.of("service.application.problem.drafts", MOST));
    }
    if (writer.account() == null && begunFrom(writer) >= MOST_FROM) {
      throw new Conflict(Message.of("service.application.problem.drafts-from"));
    }
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into service.draft
                (id, service_id, version_id, account_id, code_hash, cookie_hash, from_hash,
                 completes, answers, begun_at, saved_at, expires_at)
            values (:id, :service, :version, :account, :code, decode(:cookie, 'hex'),
                    decode(:from, 'hex'), :completes, :answers, :now, :now, :expires)
            """)
        .param("id", id)
        .param("service", version.service())
        .param("version", version.id())
        .param("account", writer.account())
        .param("code", codeHash(codes.of(id)))
        .param("cookie", writer.cookieHash())
        .param("from", writer.fromHash())
        .param("completes", completes)
        .param("answers", secrets.encrypt(answers.toString()))
        .param("now", now())
        .param("expires", now().plus(LIFE))
        .update();
    return get(writer, id);
  }

  private int count(Writer writer) {
    String sql = "select count(*) from service.draft d " + MINE + " and d.application_id is null";
    return mine(sql, writer).query(Integer.class).single();
  }

  private int begunFrom(Writer writer) {
    return database
        .sql(
            """
            select count(*) from service.draft
            where from_hash = decode(:from, 'hex') and begun_at > :since and account_id is null
            """)
        .param("from", writer.fromHash())
        .param("since", now().minusDays(1))
        .query(Integer.class)
        .single();
  }

  /// Keeps the answers.
  ///
  /// @return the draft as it is now; what was sent meanwhile stays as it was
  Draft save(Draft draft, ObjectNode answers) {
    if (draft.application() != null) {
      return draft;
    }
    OffsetDateTime now = now();
    database
        .sql(
            """
            update service.draft
            set answers = :answers, saved_at = :now, expires_at = :expires
            where id = :id and application_id is null
            """)
        .param("answers", secrets.encrypt(answers.toString()))
        .param("now", now)
        .param("expires", now.plus(LIFE))
        .param("id", draft.id())
        .update();
    return draft.with(answers, now.toInstant());
  }

  /// From now on the draft is the account's.
  @Transactional
  Draft adopt(Writer writer, Draft draft) {
    if (draft.account() != null || writer.account() == null) {
      return draft;
    }
    database
        .sql("update service.draft set account_id = :account where id = :id")
        .param("account", writer.account())
        .param("id", draft.id())
        .update();
    return get(writer, draft.id());
  }

  /// Remembers what was made of it, and forgets its answers.
  void sent(Draft draft, UUID application) {
    database
        .sql(
            """
            update service.draft
            set application_id = :application, answers = null, expires_at = :expires
            where id = :id
            """)
        .param("application", application)
        .param("expires", now().plus(RETRIES))
        .param("id", draft.id())
        .update();
  }

  @Transactional
  void discard(Writer writer, UUID id) {
    delete(lock(writer, id).id());
  }

  /// Discards what was begun in this browser without an account.
  ///
  /// @param completes only what completes that case; null for all
  @Transactional
  void discardHere(Writer writer, @Nullable UUID completes) {
    mine(SELECT + MINE + " and d.account_id is null and d.application_id is null", writer)
        .query(this::row)
        .list()
        .stream()
        .filter(it -> completes == null || completes.equals(it.completes()))
        .forEach(it -> delete(it.id()));
  }

  /// Forgets what nobody came back to.
  @Transactional
  void forgetExpired() {
    database
        .sql("select id from service.draft where expires_at <= :now limit 1000")
        .param("now", now())
        .query(UUID.class)
        .list()
        .forEach(this::delete);
  }

  private void delete(UUID id) {
    attachments.drop(Filing.DRAFT, id, null);
    database.sql("delete from service.draft where id = :id").param("id", id).update();
  }

  /// Opens the draft with that code to the browser that has that cookie.
  @Transactional
  Optional<UUID> open(String code, Writer writer) {
    return database
        .sql(
            """
            update service.draft
            set cookie_hash = coalesce(decode(:cookie, 'hex'), cookie_hash),
                account_id = coalesce(account_id, :account::uuid)
            where code_hash = :code and expires_at > :now and application_id is null
              and (account_id is null or account_id = :account::uuid)
            returning id
            """)
        .param("cookie", writer.cookieHash())
        .param("account", writer.account())
        .param("code", codeHash(DraftCode.read(code)))
        .param("now", now())
        .query(UUID.class)
        .optional();
  }

  private byte[] codeHash(String code) {
    return secrets.hmac("application-code-hash", code);
  }

  private Draft row(ResultSet row, int number) throws SQLException {
    byte[] answers = row.getBytes("answers");
    return new Draft(
        row.getObject("draft_id", UUID.class),
        Services.row(row, number),
        row.getObject("version_id", UUID.class),
        row.getObject("account_id", UUID.class),
        desk.row(row),
        row.getObject("completes", UUID.class),
        answers == null
            ? JsonNodeFactory.instance.objectNode()
            : (ObjectNode) json.readTree(secrets.decrypt(answers)),
        row.getTimestamp("saved_at").toInstant(),
        row.getObject("application_id", UUID.class));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
