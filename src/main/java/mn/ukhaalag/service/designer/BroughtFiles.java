package mn.ukhaalag.service.designer;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.catalogue.ServiceFile.Content;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files of services that somebody has brought in and looks at: nothing is changed by them yet.
/// They are forgotten after a day.
@Component
class BroughtFiles {

  private static final Duration LIFE = Duration.ofDays(1);

  /// The most that one account looks at; the oldest give way.
  private static final int MOST = 10;

  private final JdbcClient database;
  private final ServiceFile files;
  private final Clock clock;

  BroughtFiles(JdbcClient database, ServiceFile files, Clock clock) {
    this.files = files;
    this.database = database;
    this.clock = clock;
  }

  /// A file.
  ///
  /// @param code of the service that it is for
  /// @param organisation who answers for the service if it is new
  record Brought(UUID id, String code, UUID organisation, Content content) {}

  @Transactional
  public UUID add(UUID account, String code, UUID organisation, byte[] content) {
    UUID id =
        database
            .sql(
                """
                insert into service.brought_file
                    (account_id, code, organisation_id, content, brought_at)
                values (:account, :code, :organisation, :content, :now) returning id
                """)
            .param("account", account)
            .param("code", code)
            .param("organisation", organisation)
            .param("content", content)
            .param("now", utc())
            .query(UUID.class)
            .single();
    forget(account);
    return id;
  }

  private void forget(UUID account) {
    database
        .sql(
            """
            delete from service.brought_file
            where brought_at < :earliest
               or id in (select id from service.brought_file where account_id = :account
                         order by id desc offset :most)
            """)
        .param("earliest", utc().minus(LIFE))
        .param("account", account)
        .param("most", MOST)
        .update();
  }

  /// The file with that id that the account has brought in.
  ///
  /// @throws NotFound if there is none, or none any more
  Brought get(UUID account, UUID id) {
    return database
        .sql(
            """
            select id, code, organisation_id, content from service.brought_file
            where id = :id and account_id = :account and brought_at >= :earliest
            """)
        .param("id", id)
        .param("account", account)
        .param("earliest", utc().minus(LIFE))
        .query(
            (row, number) ->
                new Brought(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getObject("organisation_id", UUID.class),
                    files.read(row.getBytes("content"))))
        .optional()
        .orElseThrow(() -> new NotFound("file " + id));
  }

  void remove(UUID id) {
    database.sql("delete from service.brought_file where id = :id").param("id", id).update();
  }

  private OffsetDateTime utc() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
