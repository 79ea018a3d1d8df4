package mn.ukhaalag.plan.form;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.form.page.JoinedPage.Run;
import mn.ukhaalag.plan.form.page.JoinedPage.State;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The joined reports that were asked for, and how far each one is.
@Component
class JoinedReports {

  private static final int SHOWN = 10;

  private static final String SELECT =
      """
      select j.id, j.year, j.part, j.level, j.format, j.language, j.document_ids, j.state, j.done,
             coalesce(j.size, 0) as size, j.at, j.account_id, j.post_id,
             j.in_stead_of
      from plan.joined_report j
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Scheduler scheduler;
  private final Clock clock;

  JoinedReports(JdbcClient database, Ledger ledger, @Lazy Scheduler scheduler, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// What is asked for.
  record Wish(int year, Part part, Level level, Format format, Language language) {}

  /// One with all that it takes to make it.
  ///
  /// @param documents the plans whose reports are joined
  record Stored(Run run, List<UUID> documents, Author author) {}

  /// Has a joined report made; the one that waits already, if the same was asked for.
  @Transactional
  public UUID ask(Author author, Wish wish, List<UUID> documents) {
    Optional<UUID> added = add(author, wish, documents);
    if (added.isEmpty()) {
      return waiting(author, wish);
    }
    UUID id = added.get();
    ledger.append(
        author,
        "plan.joined-report-asked",
        new Thing("plan-joined-report", id),
        Map.of("period", wish.year() + "/" + wish.part(), "format", wish.format().name()));
    // At once, whatever the legal clock says.
    scheduler.schedule(new TaskInstance<>(JoinedJob.NAME, id.toString()), Instant.EPOCH);
    return id;
  }

  private Optional<UUID> add(Author author, Wish wish, List<UUID> documents) {
    return with(
            database.sql(
                """
                insert into plan.joined_report
                    (id, year, part, level, format, language, document_ids, state, at, account_id,
                     post_id, in_stead_of)
                values (uuidv7(), :year, :part, :level, :format, :language, :documents, 'WAITING',
                        :now, :account, :post, :inSteadOf)
                on conflict (account_id, year, part, level, format, language)
                    where state = 'WAITING' do nothing
                returning id
                """),
            author,
            wish)
        .param("documents", documents.toArray(UUID[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("post", author.post())
        .param("inSteadOf", author.inSteadOf())
        .query(UUID.class)
        .optional();
  }

  private UUID waiting(Author author, Wish wish) {
    return with(
            database.sql(
                """
                select id from plan.joined_report
                where account_id = :account and year = :year and part = :part and level = :level
                  and format = :format and language = :language
                order by id desc limit 1
                """),
            author,
            wish)
        .query(UUID.class)
        .single();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, Author author, Wish wish) {
    return statement
        .param("account", author.account())
        .param("year", wish.year())
        .param("part", wish.part().name())
        .param("level", wish.level().name())
        .param("format", wish.format().name())
        .param("language", wish.language().name());
  }

  Optional<Stored> find(UUID id) {
    return database
        .sql(SELECT + "where j.id = :id")
        .param("id", id)
        .query(JoinedReports::stored)
        .optional();
  }

  /// Those that somebody asked for, the newest first.
  List<Run> of(UUID account) {
    return database
        .sql(
            SELECT
                + """
                where j.account_id = :account and j.state <> 'REMOVED'
                order by j.id desc limit :limit
                """)
        .param("account", account)
        .param("limit", SHOWN)
        .query(JoinedReports::stored)
        .list()
        .stream()
        .map(Stored::run)
        .toList();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    UUID[] documents = (UUID[]) row.getArray("document_ids").getArray();
    return new Stored(
        new Run(
            row.getObject("id", UUID.class),
            row.getInt("year"),
            Part.valueOf(row.getString("part")),
            Level.valueOf(row.getString("level")),
            Format.valueOf(row.getString("format")),
            Language.valueOf(row.getString("language")),
            State.valueOf(row.getString("state")),
            row.getInt("done"),
            documents.length,
            row.getLong("size"),
            row.getTimestamp("at").toInstant()),
        Arrays.asList(documents),
        new Author(
            row.getObject("account_id", UUID.class),
            row.getObject("post_id", UUID.class),
            row.getObject("in_stead_of", UUID.class)));
  }

  /// Notes how far it is, seen by everybody at once.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void advance(UUID id, int done) {
    database
        .sql("update plan.joined_report set done = :done where id = :id")
        .param("id", id)
        .param("done", done)
        .update();
  }

  @Transactional
  public void end(UUID id, State state, long size) {
    database
        .sql(
            """
            update plan.joined_report set state = :state, size = :size, ended_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("size", size)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Gives up those that were asked for longer ago; their files can be made again.
  @Transactional
  public List<UUID> removeOld(Duration age) {
    return database
        .sql(
            """
            update plan.joined_report set state = 'REMOVED'
            where state in ('DONE', 'FAILED') and at < :before returning id
            """)
        .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }
}
