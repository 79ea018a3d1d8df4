package mn.ukhaalag.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Request.Behalf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Where it is kept who asks and what was answered.
@Component
public class Requests {

  private final JdbcClient database;
  private final Sealing sealing;
  private final JsonMapper json;

  Requests(JdbcClient database, Sealing sealing, JsonMapper json) {
    this.database = database;
    this.sealing = sealing;
    // An amount of money is exact.
    this.json = json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  }

  /// Who asks for that case; somebody without a name or an answer, if that was erased.
  public Request get(UUID application) {
    return find(application).orElseGet(() -> Request.erased(application));
  }

  /// The same; empty if it was erased.
  public Optional<Request> find(UUID application) {
    return database
        .sql(
            """
            select application_id, account_id, name, phone, email, language, behalf, behalf_name,
                   answers, revision
            from service.request where application_id = :id and erased_at is null
            """)
        .param("id", application)
        .query(this::row)
        .optional();
  }

  void add(Request request) {
    database
        .sql(
            """
            insert into service.request
                (application_id, account_id, name, phone, email, language, behalf, behalf_name,
                 answers)
            values (:application, :account, :name, :phone, :email, :language, :behalf, :behalfName,
                    :answers::jsonb)
            """)
        .param("application", request.application())
        .param("account", request.account())
        .param("name", request.name())
        .param("phone", request.phone())
        .param("email", request.email())
        .param("language", request.language().name())
        .param("behalf", request.behalf().name())
        .param("behalfName", request.behalfName())
        .param("answers", sealing.sealed(request.answers()).toString())
        .update();
  }

  /// Replaces the answers by what their author made of them.
  void answer(UUID application, ObjectNode answers) {
    database
        .sql(
            """
            update service.request set answers = :answers::jsonb, revision = revision + 1
            where application_id = :id and erased_at is null
            """)
        .param("answers", sealing.sealed(answers).toString())
        .param("id", application)
        .update();
  }

  /// Forgets it.
  void forget(UUID application, Instant at) {
    database
        .sql(
            """
            update service.request
            set account_id = null, name = null, phone = null, email = null, behalf_name = null,
                answers = null, erased_at = coalesce(erased_at, :at)
            where application_id = :id
            """)
        .param("at", Applications.utc(at))
        .param("id", application)
        .update();
  }

  private Request row(ResultSet row, int number) throws SQLException {
    return new Request(
        row.getObject("application_id", UUID.class),
        row.getObject("account_id", UUID.class),
        Optional.ofNullable(row.getString("name")).orElse(""),
        row.getString("phone"),
        row.getString("email"),
        Language.valueOf(row.getString("language")),
        Behalf.valueOf(row.getString("behalf")),
        row.getString("behalf_name"),
        sealing.opened(json.readTree(row.getString("answers"))),
        row.getInt("revision"));
  }
}
