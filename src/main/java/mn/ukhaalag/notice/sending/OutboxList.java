package mn.ukhaalag.notice.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.notice.page.OutboxPage.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The outbox as the administrator looks at it.
@Component
class OutboxList {

  private static final int COUNTED = 1000;
  private static final TypeReference<Map<Language, List<String>>> ARGUMENTS =
      new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Words words;
  private final Clock clock;

  OutboxList(JdbcClient database, JsonMapper json, Words words, Clock clock) {
    this.database = database;
    this.json = json;
    this.words = words;
    this.clock = clock;
  }

  /// Letters in that state that are older than that one, newest first.
  ///
  /// @param before null to begin with the newest
  List<Row> list(String state, @Nullable UUID before, Language language, int limit) {
    return database
        .sql(
            """
            select m.id, m.at, m.channel, m.address, m.secret, m.state, m.attempts, m.next_at,
                   m.reason, n.template, n.arguments::text as arguments
            from notice.message m
            join notice.notice n on n.id = m.notice_id
            where m.state = :state and (:before::uuid is null or m.id < :before)
            order by m.id desc
            limit :limit
            """)
        .param("state", state)
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> row(row, language))
        .list();
  }

  private record StateCount(String state, int number) {}

  /// How many letters are in each state, counted up to a limit.
  Map<String, Integer> counts() {
    var counts = new LinkedHashMap<String, Integer>();
    database
        .sql(
            """
            select state.name as state, count(m.id) as number
            from (values (1, 'QUEUED'), (2, 'SENDING'), (3, 'FAILED'), (4, 'SENT'), (5, 'SHOWN'))
                as state (place, name)
            left join lateral (
                select id from notice.message where message.state = state.name limit :limit) m
                on true
            group by state.place, state.name
            order by state.place
            """)
        .param("limit", COUNTED + 1)
        .query(StateCount.class)
        .list()
        .forEach(count -> counts.put(count.state(), count.number()));
    return counts;
  }

  static String written(int count) {
    return count > COUNTED ? COUNTED + "+" : String.valueOf(count);
  }

  /// Puts a letter that failed back into the queue.
  ///
  /// @return the notice that it says; empty if there is no such letter or it was forgotten
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> retry(UUID message) {
    Instant now = clock.instant();
    return database
        .sql(
            """
            update notice.message m
            set state = 'QUEUED', attempts = 0, at = :now, next_at = :now, expires_at = :expires,
                finished_at = null, digest_id = null
            from notice.notice n
            where m.id = :id and n.id = m.notice_id and m.state = 'FAILED'
              and m.address is not null and n.arguments is not null
            returning n.id
            """)
        .param("id", message)
        .param("now", utc(now))
        .param("expires", utc(now.plus(Duration.ofDays(7))))
        .query(UUID.class)
        .optional();
  }

  private Row row(ResultSet row, Language language) throws SQLException {
    String arguments = row.getString("arguments");
    boolean isSecret = row.getBoolean("secret");
    return new Row(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("channel"),
        row.getString("address"),
        arguments == null || isSecret
            ? null
            : subject(row.getString("template"), arguments, language),
        isSecret,
        row.getString("state"),
        row.getInt("attempts"),
        row.getTimestamp("next_at").toInstant(),
        row.getString("reason"));
  }

  private String subject(String template, String arguments, Language language) {
    var written = json.readValue(arguments, ARGUMENTS).getOrDefault(language, List.of());
    String key = template + ".subject";
    return words.has(key) ? words.get(language, key, written.toArray()) : template;
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
