package mn.ukhaalag.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.page.NoticesPage.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The list of what somebody with an account was told.
@Component
class NoticeList {

  /// So far unread ones are counted.
  private static final int COUNTED = 99;

  private static final TypeReference<Map<Language, List<String>>> ARGUMENTS =
      new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  NoticeList(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /// Notices older than that one, newest first.
  ///
  /// @param before null to begin with the newest
  List<Told> list(UUID account, @Nullable UUID before, Language language, int limit) {
    return database
        .sql(
            """
            select id, template, arguments::text as arguments, path, at, read_at is null as is_new
            from notice.notice
            where account_id = :account and (:before::uuid is null or id < :before)
            order by id desc
            limit :limit
            """)
        .param("account", account)
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> told(row, language))
        .list();
  }

  /// How many are unread, at most one more than is counted.
  int unread(UUID account) {
    return database
        .sql(
            """
            select count(*)
            from (select 1 from notice.notice
                  where account_id = :account and read_at is null
                  limit :limit) as unread
            """)
        .param("account", account)
        .param("limit", COUNTED + 1)
        .query(Integer.class)
        .single();
  }

  /// The number of unread ones as it is written: `99+` for more than are counted.
  static String written(int unread) {
    return unread > COUNTED ? COUNTED + "+" : String.valueOf(unread);
  }

  /// Marks as read what the account was told up to that notice; nothing of other accounts.
  @Transactional
  public void read(UUID account, UUID upTo) {
    database
        .sql(
            """
            update notice.notice set read_at = :now
            where account_id = :account and read_at is null and id <= :upTo
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", account)
        .param("upTo", upTo)
        .update();
  }

  private Told told(ResultSet row, Language language) throws SQLException {
    String arguments = row.getString("arguments");
    return new Told(
        row.getObject("id", UUID.class),
        row.getString("template"),
        arguments == null
            ? null
            : json.readValue(arguments, ARGUMENTS).getOrDefault(language, List.of()),
        row.getString("path"),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("is_new"));
  }
}
