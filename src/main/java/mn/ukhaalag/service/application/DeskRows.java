package mn.ukhaalag.service.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.application.DeskFiling.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where it is kept which drafts and cases operators filled in for others.
@Component
class DeskRows {

  /// The columns that [#row] reads, of a table `service.desk_draft` called `k`.
  static final String COLUMNS =
      """
      k.post_id as desk_post_id, k.channel as desk_channel, k.reason as desk_reason,
      k.applicant as desk_applicant
      """;

  private final JdbcClient database;
  private final Secrets secrets;
  private final JsonMapper json;
  private final Clock clock;

  DeskRows(JdbcClient database, Secrets secrets, JsonMapper json, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  void add(UUID draft, DeskFiling filing) {
    var applicant =
        json.createObjectNode()
            .put("name", filing.name())
            .put("phone", filing.phone())
            .put("email", filing.email());
    database
        .sql(
            """
            insert into service.desk_draft (draft_id, post_id, channel, reason, applicant)
            values (:draft, :post, :channel, :reason, :applicant)
            """)
        .param("draft", draft)
        .param("post", filing.post())
        .param("channel", filing.channel().name())
        .param("reason", filing.reason())
        .param("applicant", secrets.encrypt(applicant.toString()))
        .update();
  }

  /// For whom a draft is filled in, from a row that has [#COLUMNS]; null if for its writer.
  @Nullable DeskFiling row(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("desk_applicant");
    if (sealed == null) {
      return null;
    }
    JsonNode applicant = json.readTree(secrets.decrypt(sealed));
    return new DeskFiling(
        row.getObject("desk_post_id", UUID.class),
        Channel.valueOf(row.getString("desk_channel")),
        row.getString("desk_reason"),
        applicant.path("name").asString(""),
        text(applicant.path("phone")),
        text(applicant.path("email")));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  /// What is known of him: what he told the operator.
  static Map<String, JsonNode> known(DeskFiling filing) {
    Map<String, JsonNode> known = new HashMap<>();
    known.put("citizen.name", JsonNodeFactory.instance.stringNode(filing.name()));
    if (filing.phone() != null) {
      known.put("citizen.phone", JsonNodeFactory.instance.stringNode(filing.phone()));
    }
    if (filing.email() != null) {
      known.put("citizen.email", JsonNodeFactory.instance.stringNode(filing.email()));
    }
    return known;
  }

  void filed(UUID application, DeskFiling filing, Author by) {
    database
        .sql(
            """
            insert into service.desk_filing
                (application_id, account_id, post_id, channel, reason, at)
            values (:application, :account, :post, :channel, :reason, :now)
            """)
        .param("application", application)
        .param("account", by.account())
        .param("post", filing.post())
        .param("channel", filing.channel().name())
        .param("reason", filing.reason())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// How a case was filed at the desk.
  record Filed(UUID post, Channel channel, String reason) {}

  /// Empty if its applicant filed it himself.
  Optional<Filed> ofCase(UUID application) {
    return database
        .sql(
            """
            select post_id, channel, reason from service.desk_filing
            where application_id = :application
            """)
        .param("application", application)
        .query(
            (row, number) ->
                new Filed(
                    row.getObject("post_id", UUID.class),
                    Channel.valueOf(row.getString("channel")),
                    row.getString("reason")))
        .optional();
  }
}
