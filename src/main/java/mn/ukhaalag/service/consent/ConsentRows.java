package mn.ukhaalag.service.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.service.consent.Consent.Answer;
import mn.ukhaalag.service.consent.Consent.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept who was asked to agree, and what he answered.
@Component
class ConsentRows {

  private static final String SELECT =
      """
      select id, application_id, name, contact, engine_ref, answer_until, answer
      from service.consent
      """;

  private final JdbcClient database;
  private final Secrets secrets;

  ConsentRows(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  Consent add(UUID application, Named named, String engineRef, Instant at, Instant until) {
    UUID id =
        database
            .sql(
                """
                insert into service.consent
                    (application_id, name, contact, contact_hash, engine_ref, asked_at,
                     answer_until)
                values (:application, :name, :contact, :hash, :engineRef, :at, :until)
                returning id
                """)
            .param("application", application)
            .param("name", named.name())
            .param("contact", secrets.encrypt(named.contact().value()))
            .param("hash", secrets.hmac("service-consent", named.contact().value()))
            .param("engineRef", engineRef)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("until", until.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    return new Consent(id, application, named.name(), named.contact(), engineRef, until, null);
  }

  Optional<Consent> find(UUID id) {
    return database.sql(SELECT + "where id = :id").param("id", id).query(this::row).optional();
  }

  /// Those of a case, in the order in which they were asked.
  List<Consent> of(UUID application) {
    return database
        .sql(SELECT + "where application_id = :application order by id")
        .param("application", application)
        .query(this::row)
        .list();
  }

  void answer(UUID id, Answer answer, Instant at) {
    database
        .sql(
            """
            update service.consent set answer = :answer, answered_at = :at
            where id = :id and answer is null
            """)
        .param("answer", answer.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /// Cases in which somebody should have answered before.
  List<UUID> late(Instant now, int limit) {
    return database
        .sql(
            """
            select distinct application_id from service.consent
            where answer is null and answer_until <= :now limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  private Consent row(ResultSet row, int number) throws SQLException {
    String answer = row.getString("answer");
    return new Consent(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getString("name"),
        Contact.of(secrets.decrypt(row.getBytes("contact"))).orElseThrow(),
        row.getString("engine_ref"),
        row.getTimestamp("answer_until").toInstant(),
        answer == null ? null : Answer.valueOf(answer));
  }
}
