package mn.ukhaalag.petition.filing;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.CodeLimits;
import mn.ukhaalag.access.CodePurpose;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.petition.Petition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Those who follow a published petition instead of sending the same again: with their account,
/// or with a telephone or an e-mail address that they have proven to be theirs.
@Component
class Followers {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int TRIES = 5;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Secrets secrets;
  private final CodeLimits limits;
  private final Notices notices;
  private final Clock clock;

  Followers(JdbcClient database, Secrets secrets, CodeLimits limits, Notices notices, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.limits = limits;
    this.notices = notices;
    this.clock = clock;
  }

  /// Somebody who is yet to prove that the contact is his.
  record Request(UUID id, UUID petition, Contact contact, Language language) {}

  /// Whether everybody may read the petition, and so follow it.
  boolean isPublished(Petition petition) {
    return database
        .sql(
            """
            select exists (select from petition.publication
                           where petition_id = :id and withdrawn_at is null)
            """)
        .param("id", petition.id())
        .query(Boolean.class)
        .single();
  }

  @Transactional
  void add(Petition petition, UUID account, Language language) {
    insert(petition.id(), account, null, language);
  }

  /// What became of the wish to follow.
  sealed interface Asked {
    record Sent(UUID request) implements Asked {}

    /// No code was sent.
    record Refused(CodeLimits.Refusal why) implements Asked {}
  }

  /// Sends a code to the contact.
  ///
  /// @param from the client address that asks
  @Transactional
  Asked ask(Petition petition, Contact contact, Language language, String from) {
    var admission = limits.admit(CodePurpose.FOLLOW, List.of(contact), from);
    if (admission.admitted().isEmpty()) {
      return new Asked.Refused(admission.why());
    }
    UUID id = UUID.randomUUID();
    String code = "%06d".formatted(random.nextInt(1_000_000));
    database
        .sql(
            """
            insert into petition.follow_request
                (id, petition_id, email, phone, language, code_hash, asked_at, expires_at)
            values (:id, :petition, :email, :phone, :language, :code, :now, :expires)
            """)
        .param("id", id)
        .param("petition", petition.id())
        .param("email", email(contact))
        .param("phone", phone(contact))
        .param("language", language.name())
        .param("code", hash(id, code))
        .param("now", now())
        .param("expires", now().plus(LIFE))
        .update();
    send(petition, contact, language, id, code);
    return new Asked.Sent(id);
  }

  private void send(
      Petition petition, Contact contact, Language language, UUID request, String code) {
    notices.send(
        new Notice(
                SignatureCodes.TOPIC,
                new Recipient.Contact("", email(contact), phone(contact), language),
                petition.thing(),
                "petition.filing.letter.follow",
                List.of(petition.reference().text(), code),
                path(petition, request),
                "follow:" + request)
            .asUrgent()
            .forgottenOnceSent(LIFE));
  }

  static String path(Petition petition, UUID request) {
    return petition.path() + "/followers/" + request;
  }

  /// The request, while its code lives.
  Optional<Request> find(UUID id) {
    return database
        .sql(
            """
            select id, petition_id, email, phone, language from petition.follow_request
            where id = :id and expires_at > :now
            """)
        .param("id", id)
        .param("now", now())
        .query(Followers::request)
        .optional();
  }

  /// Spends a try; makes a follower of the one who types the right code.
  @Transactional
  boolean confirm(Request request, String code) {
    boolean isRight =
        database
            .sql(
                """
                update petition.follow_request set tries = tries + 1
                where id = :id and tries < :most returning code_hash
                """)
            .param("id", request.id())
            .param("most", TRIES)
            .query(byte[].class)
            .optional()
            .filter(hash -> MessageDigest.isEqual(hash, hash(request.id(), code.strip())))
            .isPresent();
    if (isRight) {
      insert(request.petition(), null, request.contact(), request.language());
      database
          .sql("delete from petition.follow_request where id = :id")
          .param("id", request.id())
          .update();
    }
    return isRight;
  }

  private void insert(
      UUID petition, @Nullable UUID account, @Nullable Contact contact, Language language) {
    database
        .sql(
            """
            insert into petition.follower (petition_id, account_id, email, phone, language, since)
            select :petition, :account, :email, :phone, :language, :now
            where not exists (
                select from petition.follower
                where petition_id = :petition and ended_at is null
                  and (account_id = :account or email = :email or phone = :phone))
            on conflict do nothing
            """)
        .param("petition", petition)
        .param("account", account)
        .param("email", contact == null ? null : email(contact))
        .param("phone", contact == null ? null : phone(contact))
        .param("language", language.name())
        .param("now", now())
        .update();
  }

  @Transactional
  void end(Petition petition, UUID account) {
    database
        .sql(
            """
            update petition.follower set ended_at = :now
            where petition_id = :petition and account_id = :account and ended_at is null
            """)
        .param("now", now())
        .param("petition", petition.id())
        .param("account", account)
        .update();
  }

  /// Forgets requests that nobody confirmed.
  int forgetExpired() {
    return database
        .sql("delete from petition.follow_request where expires_at < :before")
        .param("before", now().minusHours(1))
        .update();
  }

  private byte[] hash(UUID request, String code) {
    return secrets.hmac("follow-code", request + ":" + code);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String email(Contact contact) {
    return contact.kind() == Contact.Kind.EMAIL ? contact.value() : null;
  }

  private static @Nullable String phone(Contact contact) {
    return contact.kind() == Contact.Kind.PHONE ? contact.value() : null;
  }

  private static Request request(ResultSet row, int number) throws SQLException {
    String phone = row.getString("phone");
    return new Request(
        row.getObject("id", UUID.class),
        row.getObject("petition_id", UUID.class),
        phone == null
            ? new Contact(Contact.Kind.EMAIL, row.getString("email"))
            : new Contact(Contact.Kind.PHONE, phone),
        Language.valueOf(row.getString("language")));
  }
}
