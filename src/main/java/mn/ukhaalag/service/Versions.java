package mn.ukhaalag.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.service.Version.Maker;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.service.form.Definitions;
import mn.ukhaalag.service.form.FeeRules;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The versions of services. The content of those that were published never changes, so it is read
/// once and held in memory.
@Component
public class Versions {

  private static final String SELECT =
      """
      select v.id, v.service_id, v.number, v.pattern, v.state, v.made_by, v.proposed_by, v.proposed_post,
             v.published_at
      from service.version v
      """;

  private static final int IN_MEMORY = 300;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Cache<UUID, Content> published =
      Caffeine.newBuilder().maximumSize(IN_MEMORY).build();
  private final Cache<UUID, Version> begun = Caffeine.newBuilder().maximumSize(IN_MEMORY).build();

  Versions(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  private record Content(Form form, FeeRules fees) {}

  /// The version on which new cases begin.
  public Optional<Version> published(UUID service) {
    return database
        .sql(SELECT + "where v.service_id = :service and v.state = 'PUBLISHED'")
        .param("service", service)
        .query(this::row)
        .optional();
  }

  /// The services that can be asked for here.
  public List<UUID> online() {
    return database
        .sql("select service_id from service.version where state = 'PUBLISHED'")
        .query(UUID.class)
        .list();
  }

  /// The version with this id.
  ///
  /// @throws NotFound if there is no such version
  public Version get(UUID id) {
    return one(SELECT + "where v.id = :id", id);
  }

  /// The same, kept from every other change until the transaction ends.
  Version lock(UUID id) {
    return one(SELECT + "where v.id = :id for update", id);
  }

  /// The version that something began on. What it asks for, what it costs and how it is decided
  /// never changes, so it is read once and held in memory; whether new cases begin on it, too, may
  /// have changed since: ask [#published] or [#get].
  ///
  /// @throws NotFound if there is no such version
  public Version begunOn(UUID id) {
    Version known = begun.getIfPresent(id);
    if (known != null) {
      return known;
    }
    Version version = get(id);
    if (version.publishedAt() != null) {
      begun.put(id, version);
    }
    return version;
  }

  private Version one(String sql, UUID id) {
    return database
        .sql(sql)
        .param("id", id)
        .query(this::row)
        .optional()
        .orElseThrow(() -> new NotFound("version " + id));
  }

  /// All versions of a service, the newest first.
  public List<Version> of(UUID service) {
    return database
        .sql(SELECT + "where v.service_id = :service order by v.number desc")
        .param("service", service)
        .query(this::row)
        .list();
  }

  /// The highest number in each state, by service.
  public Map<UUID, Map<State, Integer>> numbers(List<UUID> services) {
    Map<UUID, Map<State, Integer>> numbers = new HashMap<>();
    database
        .sql(
            """
            select service_id, state, max(number) as number from service.version
            where service_id = any(:services) group by service_id, state
            """)
        .param("services", services.toArray(UUID[]::new))
        .query(
            row -> {
              numbers
                  .computeIfAbsent(
                      row.getObject("service_id", UUID.class), id -> new EnumMap<>(State.class))
                  .put(State.valueOf(row.getString("state")), row.getInt("number"));
            });
    return numbers;
  }

  /// All that a version is made of, as it was written.
  public Definition definition(UUID id) {
    return database
        .sql("select form, presentation, fees, pattern, bpmn from service.version where id = :id")
        .param("id", id)
        .query(
            (row, number) ->
                new Definition(
                    json.readTree(row.getString("form")),
                    json.readTree(row.getString("presentation")),
                    json.readTree(row.getString("fees")),
                    Pattern.valueOf(row.getString("pattern")),
                    new Bpmn(row.getBytes("bpmn"))))
        .optional()
        .orElseThrow(() -> new NotFound("version " + id));
  }

  /// The process of a version, byte for byte.
  public Bpmn bpmn(UUID id) {
    return database
        .sql("select bpmn from service.version where id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .map(Bpmn::new)
        .orElseThrow(() -> new NotFound("version " + id));
  }

  /// How often a version was changed, and why it was given back.
  ///
  /// @param revision 1 for one that nobody has changed since it was made
  /// @param remark null if it was not given back since it was last proposed
  public record Standing(int revision, @Nullable String remark) {}

  public Standing standing(UUID id) {
    return database
        .sql("select revision, remark from service.version where id = :id")
        .param("id", id)
        .query((row, number) -> new Standing(row.getInt("revision"), row.getString("remark")))
        .optional()
        .orElseThrow(() -> new NotFound("version " + id));
  }

  private Version row(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp publishedAt = row.getTimestamp("published_at");
    Content content = content(id, publishedAt);
    return new Version(
        id,
        row.getObject("service_id", UUID.class),
        row.getInt("number"),
        content.form(),
        content.fees(),
        Pattern.valueOf(row.getString("pattern")),
        State.valueOf(row.getString("state")),
        new Maker(
            row.getObject("made_by", UUID.class),
            row.getObject("proposed_by", UUID.class),
            row.getObject("proposed_post", UUID.class)),
        publishedAt == null ? null : publishedAt.toInstant());
  }

  private Content content(UUID id, @Nullable Timestamp publishedAt) {
    if (publishedAt == null) {
      return content(id);
    }
    Content known = published.getIfPresent(id);
    Content content = known == null ? content(id) : known;
    published.put(id, content);
    return content;
  }

  private Content content(UUID id) {
    Definition definition = definition(id);
    Form form = Definitions.known(definition.schema(), definition.presentation());
    return new Content(form, FeeRules.of(definition.fees()));
  }
}
