package mn.ukhaalag.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// All published versions of the scales. There is no way to change or delete one.
@Component
public class Scales {

  private static final String SELECT =
      """
      select s.id, s.kind, s.valid_from, s.content::text as content, s.source_mn, s.source_en,
             s.trust, s.reason, s.made_at
      from evaluation.scale s
      """;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Ledger ledger;
  private final Clock clock;

  Scales(JdbcClient database, JsonMapper json, Ledger ledger, Clock clock) {
    this.database = database;
    this.json = json;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A version with why it was published.
  public record Version(Scale scale, String reason, Instant madeAt) {}

  /// The version that is in force on that day.
  public Scale on(Scale.Kind kind, LocalDate day) {
    return database
        .sql(
            SELECT
                + """
                where s.kind = :kind and s.valid_from <= :day
                order by s.valid_from desc limit 1
                """)
        .param("kind", kind.name())
        .param("day", day)
        .query(this::scale)
        .optional()
        .orElseThrow(() -> new IllegalStateException("no scale " + kind + " on " + day));
  }

  /// The version with that id, which must exist.
  public Scale get(UUID id) {
    return database.sql(SELECT + "where s.id = :id").param("id", id).query(this::scale).single();
  }

  /// Those of the ids that there are, with one query.
  public Map<UUID, Scale> named(Collection<UUID> ids) {
    return database
        .sql(SELECT + "where s.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(this::scale)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Scale::id, Function.identity()));
  }

  /// All versions of a kind, the newest first.
  public List<Version> versions(Scale.Kind kind) {
    return database
        .sql(SELECT + "where s.kind = :kind order by s.valid_from desc")
        .param("kind", kind.name())
        .query(
            (row, number) ->
                new Version(
                    scale(row, number),
                    row.getString("reason"),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }

  /// Publishes a version that holds from its first day on.
  ///
  /// @param scale its id is not used: the new version gets one of its own
  /// @throws Conflict if another version begins on the same day
  @Transactional
  public void publish(Scale scale, String reason, Author author) {
    UUID id = insert(scale, reason, author);
    ledger.append(
        author,
        "evaluation.scale-published",
        Scale.thing(id),
        scale + " " + reason,
        Map.of("kind", scale.kind().name(), "valid-from", scale.validFrom().toString()));
  }

  private UUID insert(Scale scale, String reason, Author author) {
    try {
      return database
          .sql(
              """
              insert into evaluation.scale
                  (kind, valid_from, content, source_mn, source_en, trust, reason, made_at, made_by)
              values (:kind, :from, :content::jsonb, :sourceMn, :sourceEn, :trust, :reason, :at,
                      :by)
              returning id
              """)
          .param("kind", scale.kind().name())
          .param("from", scale.validFrom())
          .param("content", json.writeValueAsString(scale.content()))
          .param("sourceMn", scale.sourceMn())
          .param("sourceEn", scale.sourceEn())
          .param("trust", scale.trust().name())
          .param("reason", reason)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", author.account())
          .query(UUID.class)
          .single();
    } catch (DuplicateKeyException taken) {
      throw new Conflict(Message.of("evaluation.conflict.scale-day", scale.validFrom()));
    }
  }

  private Scale scale(ResultSet row, int number) throws SQLException {
    return new Scale(
        row.getObject("id", UUID.class),
        Scale.Kind.valueOf(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        json.readValue(row.getString("content"), Scale.Content.class),
        row.getString("source_mn"),
        row.getString("source_en"),
        Scale.Trust.valueOf(row.getString("trust")));
  }
}
