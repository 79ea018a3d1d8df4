package mn.ukhaalag.petition.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.petition.FilingForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Where drafts are kept, enciphered, for 30 days after the last change.
@Component
class Drafts {

  static final int DAYS = 30;

  /// For so long a form that was sent is known again.
  private static final Duration RETRIES = Duration.ofDays(2);

  private static final String SELECT =
      """
      select id, fields, saved_at, petition_id, filed_hash from petition.draft
      where expires_at > :now
        and (account_id = :account::uuid or cookie_hash = decode(:cookie, 'hex'))
      """;

  private final JdbcClient database;
  private final Secrets secrets;
  private final JsonMapper json;
  private final Attachments attachments;
  private final Clock clock;

  Drafts(
      JdbcClient database, Secrets secrets, JsonMapper json, Attachments attachments, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.json = json;
    this.attachments = attachments;
    this.clock = clock;
  }

  /// The draft with this id, if it is the writer's.
  Optional<Draft> find(Writer writer, UUID id) {
    return mine(SELECT + " and id = :id", writer).param("id", id).query(this::draft).optional();
  }

  /// The same, kept from every other change until the transaction ends.
  Optional<Draft> lock(Writer writer, UUID id) {
    return mine(SELECT + " and id = :id for update", writer)
        .param("id", id)
        .query(this::draft)
        .optional();
  }

  /// What the writer has begun and not sent, newest first.
  List<Draft> open(Writer writer) {
    return mine(SELECT + " and petition_id is null order by saved_at desc limit 5", writer)
        .query(this::draft)
        .list();
  }

  private JdbcClient.StatementSpec mine(String sql, Writer writer) {
    return database
        .sql(sql)
        .param("now", now())
        .param("account", writer.account())
        .param("cookie", writer.cookieHash());
  }

  /// Saves what was typed; under another id if this one is somebody else's.
  @Transactional
  Draft save(Writer writer, UUID id, FilingForm form) {
    int saved =
        database
            .sql(
                """
                insert into petition.draft as d
                    (id, account_id, cookie_hash, from_hash, fields, saved_at, expires_at)
                values (:id, :account, decode(:cookie, 'hex'), :from, :fields, :now, :expires)
                on conflict (id) do update
                set fields = excluded.fields, saved_at = excluded.saved_at,
                    expires_at = excluded.expires_at
                where d.petition_id is null
                  and (d.account_id = :account::uuid or d.cookie_hash = decode(:cookie, 'hex'))
                """)
            .param("id", id)
            .param("account", writer.account())
            .param("cookie", writer.cookieHash())
            .param("from", from(writer))
            .param("fields", secrets.encrypt(json.writeValueAsString(form)))
            .param("now", now())
            .param("expires", now().plusDays(DAYS))
            .update();
    return saved == 1
        ? new Draft(id, form, clock.instant(), null, hash(form))
        : save(writer, UUID.randomUUID(), form);
  }

  /// Remembers what was made of a draft, and forgets its words and files.
  @Transactional
  void filed(Draft draft, UUID petition) {
    attachments.drop(Draft.THING, draft.id(), null);
    database
        .sql(
            """
            update petition.draft
            set petition_id = :petition, filed_hash = :hash, fields = null, expires_at = :expires
            where id = :id
            """)
        .param("petition", petition)
        .param("hash", HexFormat.of().parseHex(draft.hash()))
        .param("expires", now().plus(RETRIES))
        .param("id", draft.id())
        .update();
  }

  @Transactional
  void dropFile(Writer writer, UUID id, UUID file) {
    if (lock(writer, id).isPresent()) {
      attachments.drop(Draft.THING, id, file);
    }
  }

  @Transactional
  void discard(Writer writer, UUID id) {
    if (lock(writer, id).isPresent()) {
      delete(id);
    }
  }

  /// Discards all that the writer has begun and not sent.
  @Transactional
  void discardAll(Writer writer) {
    mine(SELECT + " and petition_id is null for update", writer)
        .query(this::draft)
        .list()
        .forEach(it -> delete(it.id()));
  }

  /// Forgets of which draft the petition was made: nothing leads from one to the other any more.
  @Transactional
  void forgetFiled(UUID petition) {
    database
        .sql("delete from petition.draft where petition_id = :petition")
        .param("petition", petition)
        .update();
  }

  /// Forgets what nobody came back to.
  @Transactional
  int forgetExpired() {
    List<UUID> expired =
        database
            .sql("select id from petition.draft where expires_at <= :now limit 1000")
            .param("now", now())
            .query(UUID.class)
            .list();
    expired.forEach(this::delete);
    return expired.size();
  }

  private void delete(UUID id) {
    attachments.drop(Draft.THING, id, null);
    database.sql("delete from petition.draft where id = :id").param("id", id).update();
  }

  /// A keyed hash of the client address.
  byte[] from(Writer writer) {
    return secrets.hmac("draft-from", writer.from());
  }

  /// A hash of all that was typed.
  String hash(FilingForm form) {
    return HexFormat.of().formatHex(secrets.hmac("draft", json.writeValueAsString(form)));
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    byte[] fields = row.getBytes("fields");
    FilingForm form =
        fields == null
            ? FilingForm.EMPTY
            : json.readValue(secrets.decrypt(fields), FilingForm.class);
    byte[] filed = row.getBytes("filed_hash");
    return new Draft(
        row.getObject("id", UUID.class),
        form,
        row.getTimestamp("saved_at").toInstant(),
        row.getObject("petition_id", UUID.class),
        filed == null ? hash(form) : HexFormat.of().formatHex(filed));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
